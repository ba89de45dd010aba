import type { Refers } from "@/ipc/generated";

export const NOTHING: Refers = { lines: [], documents: [], attachments: [], facts: [] };

export const PARTS = ["lines", "facts", "documents", "attachments"] as const;
export type Part = (typeof PARTS)[number];

/** One thing that a line refers to. */
export interface Reference {
  part: Part;
  id: string;
}

export const listed = (refers: Refers): Reference[] => PARTS.flatMap((part) => refers[part].map((id) => ({ part, id })));

export const isNothing = (refers: Refers): boolean => PARTS.every((part) => refers[part].length === 0);

export function withOne(refers: Refers, { part, id }: Reference): Refers {
  return refers[part].includes(id) ? refers : { ...refers, [part]: [...refers[part], id] };
}

export function withoutOne(refers: Refers, { part, id }: Reference): Refers {
  return { ...refers, [part]: refers[part].filter((other) => other !== id) };
}
