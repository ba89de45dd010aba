import { expect, test } from "vitest";
import type { AuditAssessment } from "@/ipc/generated";
import { left, marked, startOf } from "./sheet";

const sections = [{ code: "s", title: {}, items: [{ code: "d1", critical: false, text: {} }, { code: "d2", critical: true, text: {} }] }];
const one = (pass: AuditAssessment["pass"], mark: "correct" | "minor"): AuditAssessment => ({
  id: pass,
  file: "f",
  assessor: "a",
  pass,
  marks: { d1: { mark: "correct", note: "", evidence: [], causes: [] }, d2: { mark, note: "", evidence: [], causes: [] } },
  conclusion: "",
  finishedAt: "2026-11-26T08:00:00Z",
});

test("agreement begins with what both marked alike", () => {
  const draft = startOf(null, [one("first", "correct"), one("second", "minor")], "consensus");
  expect(Object.keys(draft.marks)).toEqual(["d1"]);
  expect(left(draft, sections)).toBe(1);
});

test("the second assessor begins with nothing", () => {
  expect(startOf(null, [], "second")).toEqual({ marks: {}, conclusion: "" });
});

test("a changed mark keeps its words", () => {
  const first = marked({ marks: {}, conclusion: "" }, "d1", { mark: "minor", note: "p. 3" });
  expect(marked(first, "d1", { mark: "significant" }).marks.d1).toMatchObject({ mark: "significant", note: "p. 3" });
});
