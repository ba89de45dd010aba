import { href } from "@/app/router";
import type { AuditEvidenceView } from "@/ipc/generated";

export const AUDITS = href(["quality"]);
export const PLAN_AUDIT = href(["quality", "new"]);
export const RESULTS = href(["quality", "results"]);
export const INDICATORS = href(["quality", "indicators"]);
export const indicatorAt = (code: string, query: { year: number; part: string; step: string; country?: string | null; procedure?: string | null; unit?: string | null }) => href(["quality", "indicators", code], query);
export const ACTIONS = href(["quality", "actions"]);
export const auditAt = (id: string, verb?: string) => href(verb ? ["quality", "audit", id, verb] : ["quality", "audit", id]);
/** Where evidence of a mark is opened: the line, the paper, the paragraph. */
export function evidenceHref({ evidence: { kind, id, paragraph, letter }, application, interview, number }: AuditEvidenceView): string {
  if (kind === "line") return href(["cases", application, "interview", interview ?? ""], { line: number });
  if (kind === "paragraph") return href(["cases", application, "decision"], { paragraph: paragraphName(paragraph ?? 0, letter) });
  if (kind === "citation") return href(["cases", application, "assessment"]);
  return href(["cases", application, "documents"], { [kind === "attachment" ? "scan" : "document"]: id });
}
/** A paragraph of the reasons in an address; of a letter with reasons of its own after the name of that. */
export const paragraphName = (number: number, letter: string | null | undefined): string => (letter ? `${letter}/${number}` : String(number));
export const fileAt = (id: string) => href(["quality", "file", id]);
