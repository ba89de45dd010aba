import { expect, it } from "vitest";
import { askedFilters, readFilters, savedFilters, writeFilters } from "./filters";
import { askedPeriod, ownPeriod } from "./period";

it("filters stand in the address and come back from it", () => {
  const filters = [{ dimension: "sex", value: "F" }, { dimension: "reason", value: "a;b:c" }] as const;
  expect(readFilters(writeFilters(filters))).toEqual(filters);
  expect(writeFilters([])).toBeNull();
  expect(readFilters("sex:F;officer:x;sex:M;;nothing")).toEqual([{ dimension: "sex", value: "F" }]);
});

it("asks for those that have a value and that the measure knows", () => {
  const asked = askedFilters("AFG", "sex:F;result:closed;post:", ["sex", "post"]);
  expect(asked).toEqual([{ dimension: "origin", values: ["AFG"] }, { dimension: "sex", values: ["F"] }]);
  expect(savedFilters(asked)).toEqual({ origin: "AFG", filters: "sex:F" });
});

it("days of one's own are days, in their order", () => {
  expect(ownPeriod("2026-02-03", "2026-02-03")).toEqual({ from: "2026-02-03", to: "2026-02-03" });
  expect([ownPeriod("2026-02-03", "2026-02-02"), ownPeriod("2026", "2027"), ownPeriod(null, "2026-01-01")]).toEqual([null, null, null]);
  const asked = askedPeriod(new URLSearchParams({ part: "own", from: "2026-02-03", to: "2026-03-01" }), 2025);
  expect(asked).toEqual({ period: { from: "2026-02-03", to: "2026-03-01" }, part: "year", own: true });
  expect(askedPeriod(new URLSearchParams({ part: "own", from: "x", to: "y" }), 2025).period.to).toBe("2025-12-31");
  expect(askedPeriod(new URLSearchParams({ part: "q1", from: "2026-02-03" }), 2025).period.to).toBe("2025-03-31");
});
