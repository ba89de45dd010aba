import type { AuditAssessment, AuditMark, AuditMarked, AuditSection } from "@/ipc/generated";

/** What is typed on a sheet; kept as a draft. */
export interface SheetDraft {
  marks: Record<string, AuditMarked>;
  conclusion: string;
}

export const MARKS = ["correct", "minor", "significant", "notApplicable"] as const satisfies readonly AuditMark[];

export const isError = (mark: AuditMark | undefined): boolean => mark === "minor" || mark === "significant";

/** The sheet as it stands: what was kept of this marking, or what both marked alike. */
export function startOf(own: AuditAssessment | null, finished: readonly AuditAssessment[], pass: string | null): SheetDraft {
  if (own) return { marks: own.marks, conclusion: own.conclusion };
  const [first, second] = [finished.find((one) => one.pass === "first"), finished.find((one) => one.pass === "second")];
  if (pass !== "consensus" || !first || !second) return { marks: {}, conclusion: "" };
  const alike = Object.entries(first.marks).filter(([code, one]) => one && second.marks[code]?.mark === one.mark);
  return { marks: Object.fromEntries(alike) as Record<string, AuditMarked>, conclusion: "" };
}

/** Another mark for an indicator; what was written about it stays. */
export function marked(draft: SheetDraft, code: string, change: Partial<AuditMarked>): SheetDraft {
  const before = draft.marks[code] ?? { mark: "correct", note: "", evidence: [], causes: [] };
  return { ...draft, marks: { ...draft.marks, [code]: { ...before, ...change } } };
}

/** How many indicators have no mark yet. */
export const left = (draft: SheetDraft, sections: readonly AuditSection[]): number => sections.flatMap(({ items }) => items).filter(({ code }) => !draft.marks[code]).length;
