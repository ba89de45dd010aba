import { expect, it } from "vitest";
import type { LetterRow } from "@/ipc/generated";
import { keyOfRow, piecesOf } from "./batch";

const row = (part: Partial<LetterRow>) => ({ subject: "decision", record: "d", letter: "refusal", issued: null, persons: [], ...part }) as LetterRow;

it("a batch is done in pieces, none left out and none twice", () => {
  const all = Array.from({ length: 23 }, (_, index) => index);
  const pieces = piecesOf(all, 10);
  expect(pieces.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(pieces.flat()).toEqual(all);
  expect(piecesOf([], 10)).toEqual([]);
});

it("letters are told apart: by themselves once issued, else by act, letter and person", () => {
  expect(keyOfRow(row({ issued: "l1" }))).toBe("l1");
  expect(keyOfRow(row({}))).not.toBe(keyOfRow(row({ letter: "recognition" })));
  const name = (latin: string) => [{ latin }] as LetterRow["persons"];
  expect(keyOfRow(row({ subject: "status", persons: name("A") }))).not.toBe(keyOfRow(row({ subject: "status", persons: name("B") })));
});
