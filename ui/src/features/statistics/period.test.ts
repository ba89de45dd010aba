import { expect, it } from "vitest";
import { isPart, PARTS, periodOf } from "./period";

it("parts of a year begin and end where they do", () => {
  for (const [year, part, from, to] of [
    [2026, "year", "2026-01-01", "2026-12-31"],
    [2026, "h1", "2026-01-01", "2026-06-30"],
    [2026, "h2", "2026-07-01", "2026-12-31"],
    [2026, "q4", "2026-10-01", "2026-12-31"],
    [2028, "m2", "2028-02-01", "2028-02-29"],
    [2027, "m2", "2027-02-01", "2027-02-28"],
    [2026, "m12", "2026-12-01", "2026-12-31"],
  ] as const)
    expect(periodOf(year, part), part).toEqual({ from, to });
});

it("knows its parts", () => {
  expect(PARTS.every((part) => isPart(part))).toBe(true);
  expect([isPart("q5"), isPart(null), isPart("")]).toEqual([false, false, false]);
});
