import type { CitationView, EvidenceSource } from "@/ipc/generated";
import type { Quote } from "./lines";

/** Something that a fact or an indicator can rest on, with the words for it. */
export interface Known {
  source: EvidenceSource;
  /** "Line 14", "Passport P12345678", the title of a scan. */
  label: string;
  /** Whose it is, or the beginning of what was said. */
  detail: string;
  /** A line with its words; papers have none. */
  quote?: Quote;
  /** Country information, with what is quoted from it. */
  citation?: CitationView;
}

export const sourceKey = ({ kind, id }: EvidenceSource): string => `${kind} ${id}`;

export const lineSource = (id: string): EvidenceSource => ({ kind: "line", id });

export const sameSource = (a: EvidenceSource, b: EvidenceSource): boolean => a.kind === b.kind && a.id === b.id;

export const linesIn = (sources: readonly EvidenceSource[]): string[] => sources.filter(({ kind }) => kind === "line").map(({ id }) => id);

/** Lines chosen anew; sources of other kinds stay where they are, and the order is the one they were taken in. */
export function withLines(sources: readonly EvidenceSource[], lines: readonly string[]): EvidenceSource[] {
  const kept = sources.filter(({ kind, id }) => kind !== "line" || lines.includes(id));
  const fresh = lines.filter((id) => !kept.some((one) => one.kind === "line" && one.id === id));
  return [...kept, ...fresh.map(lineSource)];
}

export const withSource = (sources: readonly EvidenceSource[], one: EvidenceSource): EvidenceSource[] => [...without(sources, one), one];

export const without = (sources: readonly EvidenceSource[], gone: EvidenceSource): EvidenceSource[] => sources.filter((one) => !sameSource(one, gone));

/** Facts were first linked to lines by bare identifiers; a draft that was kept then still opens. */
export function sourcesOf(kept: readonly (EvidenceSource | string)[]): EvidenceSource[] {
  return kept.map((one) => (typeof one === "string" ? lineSource(one) : one));
}
