import { expect, it } from "vitest";
import type { LineKind } from "@/ipc/generated";
import { KIND_KEYS, letterOf, nextKind, OTHERS, SPOKEN } from "./kinds";

it.each<[LineKind[], LineKind]>([
  [[], "question"],
  [["question"], "answer"],
  [["question", "answer"], "question"],
  [["question", "note"], "answer"],
  [["question", "answer", "note", "note"], "question"],
  [["note"], "question"],
  [["contradiction"], "explanation"],
  [["contradiction", "break", "enters"], "explanation"],
  [["question", "answer", "contradiction", "explanation"], "question"],
])("after %j comes %s", (kinds, next) => {
  expect(nextKind(kinds.map((kind) => ({ kind })))).toBe(next);
});

it("each kind has one key of its own", () => {
  const kinds = [...SPOKEN, ...OTHERS];
  expect(Object.values(KIND_KEYS).sort()).toEqual([...kinds].sort());
  expect(new Set(kinds.map(letterOf)).size).toBe(kinds.length);
  // T, R and F lead to the topic, to what a line refers to, to the lines above.
  expect(Object.keys(KIND_KEYS)).not.toEqual(expect.arrayContaining(["KeyT", "KeyR", "KeyU"]));
});
