import { expect, test } from "vitest";
import { applicable, percent } from "./share";

test("what did not arise is not counted", () => {
  expect(applicable({ correct: 3, minor: 1, significant: 1, notApplicable: 7, critical: 0 })).toBe(5);
});

test.each([
  [0, 0, null],
  [1, 3, 33],
  [2, 3, 67],
  [5, 5, 100],
])("%d of %d is %s", (part, of, expected) => expect(percent(part, of)).toBe(expected));
