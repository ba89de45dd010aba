import { expect, it } from "vitest";
import { bounds, path, perCent, ticks } from "./scale";

it("an axis ends at a round number that nothing exceeds", () => {
  for (const [values, top] of [[[], 4], [[3], 4], [[5], 5], [[17, 2], 20], [[41], 50], [[399], 400], [[1001], 2000]] as const) expect(bounds(values), String(values)).toBe(top);
});

it("its steps are whole and end with it", () => {
  for (const top of [4, 5, 8, 10, 20, 40, 50, 100, 2000]) {
    const steps = ticks(top);
    expect(steps.at(-1)).toBe(top);
    expect(steps.every(Number.isInteger)).toBe(true);
  }
});

it("draws from point to point", () => expect(path([[0, 1], [2.25, 3]])).toBe("M0.0 1.0L2.3 3.0"));

it("a share of nothing is none", () => {
  expect([perCent(1, 3), perCent(0, 5), perCent(0, 0)]).toEqual([33.3, 0, null]);
});
