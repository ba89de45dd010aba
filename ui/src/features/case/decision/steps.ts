import type { Agent, Analysis, CaseFile, Clause, DecisionSection, Ground, Held, ProtectionTest, SeriousHarm, Severity } from "@/ipc/generated";

/** The legal steps in their fixed order: inclusion before exclusion, non-refoulement always. */
export const STEPS = ["fear", "persecution", "grounds", "protection", "relocation", "exclusion", "subsidiary", "refoulement", "unity"] as const satisfies readonly DecisionSection[];
export type StepId = (typeof STEPS)[number];

export interface Numbered {
  step: StepId;
  number: number;
}

/** The steps that a case has, numbered: subsidiary protection where the law offers it, family unity where there is a family. */
export function stepsOf(file: CaseFile): Numbered[] {
  const offered = file.outcomes.some(({ code }) => isSubsidiary(code));
  return STEPS.filter((step) => (step === "subsidiary" ? offered : step === "unity" ? file.members.length > 1 : true)).map((step, index) => ({ step, number: index + 1 }));
}

const isSubsidiary = (code: string): boolean => code === "subsidiary";

export const GROUNDS: readonly Ground[] = ["race", "religion", "nationality", "socialGroup", "politicalOpinion"];
export const HELD: readonly Held[] = ["actual", "imputed", "both"];
export const SEVERITIES: readonly Severity[] = ["severe", "cumulative", "below"];
export const AGENTS: readonly Agent[] = ["state", "parties", "nonState"];
export const TESTS: readonly ProtectionTest[] = ["available", "effective", "accessible", "lasting"];
export const CLAUSES: readonly Clause[] = ["otherAgency", "rightsOfNationals", "atrocity", "seriousCrime", "contraryToPurposes"];
export const SERIOUS_HARMS: readonly SeriousHarm[] = ["deathPenalty", "torture", "indiscriminateViolence"];

/** Article 1F asks what the person did themselves. */
export const isConduct = (clause: Clause): boolean => clause === "atrocity" || clause === "seriousCrime" || clause === "contraryToPurposes";

/** Exclusion was written before inclusion was examined, or found before inclusion was found: as the core judges it. */
export function tooEarly({ fear, persecution, grounds, exclusion, clauses }: Analysis): boolean {
  const blank = (text: string) => text.trim() === "";
  const applies = clauses.some((clause) => clause.applies);
  const examined = !blank(exclusion) || clauses.length > 0;
  return (examined && blank(fear)) || (applies && (blank(fear) || blank(persecution) || grounds.length === 0));
}
