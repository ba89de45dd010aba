import { expect, it } from "vitest";
import type { LineKind } from "@/ipc/generated";
import { nextKind } from "./kinds";

it.each<[LineKind[], LineKind]>([
  [[], "question"],
  [["question"], "answer"],
  [["question", "answer"], "question"],
  [["question", "note"], "answer"],
  [["question", "answer", "note", "note"], "question"],
  [["note"], "question"],
])("after %j comes %s", (kinds, next) => {
  expect(nextKind(kinds.map((kind) => ({ kind })))).toBe(next);
});
