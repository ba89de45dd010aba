import { isOfOne } from "@/features/case/letters/subjects";
import type { LetterRow } from "@/ipc/generated";

/** Letters of one piece: small enough that cancelling is felt at once. */
export const PIECE = 10;

/** One of many that could not be done. */
export interface Undone {
  key: string;
  row: LetterRow;
  why: string;
}

/** What tells a letter from the others of the list. */
export const keyOfRow = ({ subject, record, letter, issued, persons }: LetterRow): string => issued ?? [subject, record, letter, ...(isOfOne(subject) ? persons.map(({ latin }) => latin) : [])].join(" ");

export function piecesOf<T>(all: readonly T[], size: number = PIECE): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < all.length; from += size) pieces.push(all.slice(from, from + size));
  return pieces;
}
