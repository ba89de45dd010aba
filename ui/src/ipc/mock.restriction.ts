import { Failure } from "./failure";
import type { CaseFile, Class, Fact, LineView, RestrictionForm, RestrictionView } from "./generated";

/** Stand-ins for restriction classes: what was set, and what whoever holds none is shown instead. */
const ALL: readonly Class[] = ["sgbv", "torture", "sogi", "medical", "security", "informant", "other"];
interface Set {
  classes: readonly Class[];
  reason: string;
  by: string;
  at: string;
}

export function restrictionMock(who: () => string, holds: (file: CaseFile) => boolean) {
  const set = new Map<string, Set>([["s2", { classes: ["medical"], reason: "Tibbi məlumat", by: "Nigar Əliyeva", at: new Date().toISOString() }]]);
  const own = (id: string): readonly Class[] => set.get(id)?.classes ?? [];
  const restOn = (fact: Fact): string[] => [...fact.evidence, ...Object.values(fact.indicators).flatMap((one) => one?.sources ?? [])].map(({ id }) => id);
  const carried = (id: string, ...from: readonly string[]): Class[] => ALL.filter((one) => [id, ...from].some((each) => own(each).includes(one)));

  /** A line as the officer at the desk sees it. */
  const line = (file: CaseFile, interview: string, one: LineView): LineView => {
    const classes = carried(one.id, interview);
    if (classes.length === 0) return one;
    if (holds(file)) return { ...one, classes, own: [...own(one.id)] };
    return { id: one.id, number: one.number, kind: "note", text: "", at: one.at, classes, withheld: true };
  };

  /** A case as the officer at the desk sees it. */
  const cover = (file: CaseFile): CaseFile => {
    const sees = holds(file);
    const shown = (kind: RestrictionView["kind"], record: string, number: number | null, ...from: readonly string[]): RestrictionView[] => {
      const classes = carried(record, ...from);
      const known = sees ? set.get(record) : undefined;
      return classes.length === 0 ? [] : [{ kind, record, number, classes, own: [...own(record)], withheld: !sees, reason: known?.reason ?? null, setBy: known?.by ?? null, setAt: known?.at ?? null }];
    };
    const restrictions = [
      ...file.folder.attachments.flatMap((scan) => shown("attachment", scan.id, null, ...(scan.translationOf ? [scan.translationOf] : []))),
      ...file.interviews.flatMap(({ id }) => shown("interview", id, null)),
      ...file.facts.flatMap((fact) => shown("fact", fact.id, fact.number, ...restOn(fact), ...(fact.assessed.putIn ? [fact.assessed.putIn] : []))),
    ];
    const gone = (id: string) => restrictions.some((one) => one.record === id && one.withheld);
    return {
      ...file,
      restrictions,
      holds: sees ? [...ALL] : [],
      facts: file.facts.filter(({ id }) => !gone(id)),
      folder: { ...file.folder, attachments: file.folder.attachments.filter(({ id }) => !gone(id)) },
    };
  };

  const commands = {
    "restriction.set": ({ record, classes, reason }: RestrictionForm) => {
      if (reason.trim() === "") throw Failure.fields({ reason: "required" }) ?? new Failure({ kind: "invalid", code: "required" });
      if (own(record).join() === ALL.filter((one) => classes.includes(one)).join()) throw Failure.fields({ classes: "alreadyRecorded" }) ?? new Failure({ kind: "invalid", code: "alreadyRecorded" });
      set.set(record, { classes: ALL.filter((one) => classes.includes(one)), reason, by: who(), at: new Date().toISOString() });
      return null;
    },
  };
  return { cover, line, commands };
}
