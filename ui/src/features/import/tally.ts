import type { AlikeChoice, PreviewRow } from "@/ipc/generated";

/** What rows of a preview are looked at. */
export const SHOWS = ["problems", "faulty", "warned", "twice", "like", "ready", "all"] as const;
export type Show = (typeof SHOWS)[number];

const IS: Record<Show, (row: PreviewRow) => boolean> = {
  problems: (row) => !IS.ready(row),
  faulty: ({ status }) => status === "faulty",
  warned: ({ status }) => status === "warned",
  twice: ({ inList }) => inList.length > 0,
  like: ({ inFile }) => inFile.length > 0,
  ready: ({ status, inList, inFile }) => status === "ready" && inList.length === 0 && inFile.length === 0,
  all: () => true,
};

export const shown = (rows: readonly PreviewRow[], show: Show): PreviewRow[] => rows.filter(IS[show]);

export function tally(rows: readonly PreviewRow[]): Record<Show, number> {
  return Object.fromEntries(SHOWS.map((show) => [show, rows.filter(IS[show]).length])) as Record<Show, number>;
}

const likely = ({ inFile, inList }: PreviewRow): boolean => [...inFile, ...inList].some(({ likeness }) => likeness.band === "likely");

/** Rows that will become persons: those without faults, and without those who are likely somebody known when these are left out. */
export function taken(rows: readonly PreviewRow[], alike: AlikeChoice): number {
  return rows.filter((row) => row.status !== "faulty" && (alike === "queue" || !likely(row))).length;
}
