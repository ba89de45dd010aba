import { expect, test } from "vitest";
import { monthOf, otherMonth, weeksOf } from "./month";

test("a month has whole weeks from Monday", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual(["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30", "2026-10-31", "2026-11-01"]);
  expect(weeks.at(-1)?.[0]).toBe("2026-11-30");
  expect(weeksOf("2027-02")).toHaveLength(4);
});

test("months go on over the turn of a year", () => {
  expect(otherMonth("2026-12", 1)).toBe("2027-01");
  expect(otherMonth("2026-01", -1)).toBe("2025-12");
  expect(monthOf("2026-11-29")).toBe("2026-11");
});
