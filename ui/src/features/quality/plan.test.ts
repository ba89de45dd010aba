import { expect, test } from "vitest";
import { START, aimed, planOf, whole } from "./plan";

test.each([
  ["", null],
  [" 12 ", 12],
  ["a", 0],
  ["-3", 0],
  ["1.5", 0],
])("%j is %s", (typed, expected) => expect(whole(typed)).toBe(expected));

test("what is left open is as many as are enough, and no seed", () => {
  const form = planOf({ ...START, title: " Noyabr ", from: "2026-11-01", until: "2026-11-30" });
  expect(form).toMatchObject({ title: "Noyabr", size: null, seed: null, follows: null, double: 20, filter: { outcome: null, country: null } });
});

test("every filter that is asked for is sent", () => {
  const { filter } = planOf({ ...START, procedure: "regular", unit: "Balakən", officer: "o", stage: "decided" });
  expect(filter).toMatchObject({ procedure: "regular", unit: "Balakən", officer: "o", stage: "decided", target: null });
});

test("a preset takes every file that meets it", () => {
  expect(planOf({ ...START, outcome: "refugee", size: "5", ...aimed("overturned") })).toMatchObject({ method: "targeted", size: null, checklist: "decision", filter: { target: "overturned", outcome: null } });
});
