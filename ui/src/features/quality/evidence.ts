import type { AuditEvidence, AuditEvidenceView } from "@/ipc/generated";

/** One thing that can be linked, as a key. */
export const evidenceKey = ({ kind, id, paragraph, letter }: AuditEvidence): string => [kind, id, paragraph ?? "", letter ?? ""].join(" ");

/** What was chosen, with its words, in the order it was taken in. */
export function viewsOf(sources: readonly AuditEvidenceView[], chosen: readonly AuditEvidence[]): AuditEvidenceView[] {
  const known = new Map(sources.map((view) => [evidenceKey(view.evidence), view]));
  return chosen.flatMap((one) => known.get(evidenceKey(one)) ?? []);
}

/** Chosen anew among those that are shown; those that the search hides stay chosen. */
export function linked(chosen: readonly AuditEvidence[], shown: readonly AuditEvidenceView[], keys: ReadonlySet<string>): AuditEvidence[] {
  const visible = new Set(shown.map(({ evidence }) => evidenceKey(evidence)));
  const kept = chosen.filter((one) => keys.has(evidenceKey(one)) || !visible.has(evidenceKey(one)));
  const had = new Set(kept.map(evidenceKey));
  const fresh = shown.map(({ evidence }) => evidence).filter((one) => keys.has(evidenceKey(one)) && !had.has(evidenceKey(one)));
  return [...kept, ...fresh];
}
