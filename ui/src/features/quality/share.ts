import type { AuditScores } from "@/ipc/generated";

/** Marks that count: what did not arise is left out. */
export const applicable = ({ correct, minor, significant }: AuditScores): number => correct + minor + significant;

/** Whole points of 100, or none where nothing applied. */
export function percent(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 100);
}
