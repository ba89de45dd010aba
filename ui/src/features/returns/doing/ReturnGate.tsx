import { RuleGate } from "@/features/case/rules";
import type { Overrides } from "@/features/case/rules/useOverrides";
import { useQuery } from "@/ipc";
import type { Act, CaseReturns, VoluntaryReturnView } from "@/ipc/generated";

/** Who is in the case, as far as rules speak of it. */
export const ruleFile = (all: CaseReturns) => ({
  id: all.application,
  members: all.members.map(({ person, name }) => ({ person: { id: person, name } })),
});

/** What stands against an act on a return, asked for as it is typed. */
export function ReturnGate({ all, one, act, code, overrides }: { all: CaseReturns; one: VoluntaryReturnView; act: Act; code?: string | null; overrides: Overrides }) {
  const { person, id } = one.record;
  const { data } = useQuery("rule.ask", { application: all.application, act, person, record: id, officer: null, interpreter: null, language: null, code: code ?? null });
  return <RuleGate file={ruleFile(all)} broken={data ?? []} overrides={overrides} />;
}
