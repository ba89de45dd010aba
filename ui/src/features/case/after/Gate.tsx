import { useQuery } from "@/ipc";
import type { Act, CaseFile, RuleQuery } from "@/ipc/generated";
import { RuleGate } from "../rules";
import type { Overrides } from "../rules/useOverrides";
import type { SectionId } from "../sections";

export interface GateProps {
  file: CaseFile;
  act: Act;
  /** What the rules are asked for beside the case. */
  ask?: Partial<Omit<RuleQuery, "application" | "act">>;
  overrides: Overrides;
  here?: SectionId;
}

/** What stands against an act, asked for as it is typed. */
export function Gate({ file, act, ask, overrides, here }: GateProps) {
  const nobody = { person: null, record: null, officer: null, interpreter: null, language: null, code: null };
  const { data } = useQuery("rule.ask", { application: file.id, act, ...nobody, ...ask });
  return <RuleGate file={file} broken={data ?? []} overrides={overrides} {...(here ? { here } : {})} />;
}
