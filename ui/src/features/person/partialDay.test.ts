import { describe, expect, it } from "vitest";
import { dayFault, keepDay, readDay, showDay } from "./partialDay";

describe("a day as far as known", () => {
  it.each([
    ["2019", "2019"],
    ["05.2019", "2019-05"],
    ["5/2019", "2019-05"],
    ["30.5.2019", "2019-05-30"],
    ["2019-05-30", "2019-05-30"],
    ["۲۰۱۹", "2019"],
    // 12 Hamal 1366: a whole Solar Hijri day is one Gregorian day.
    ["12.1.1366", "1987-04-01"],
  ])("%s is %s", (typed, kept) => {
    expect(readDay(typed)).toBe(kept);
    expect(keepDay(typed)).toBe(kept);
    expect(dayFault(kept)).toBeNull();
  });

  it.each([
    ["", null, null],
    ["May 2019", null, "partialDay"],
    ["19", null, "partialDay"],
    ["31.02.2019", null, "dateDayImpossible"],
    ["13.2019", null, "dateMonthImpossible"],
    // A year of two: it is not guessed which one is meant.
    ["1398", null, "partialSolar"],
    ["05.1398", null, "partialSolar"],
  ])("%s is none yet", (typed, day, fault) => {
    expect(readDay(typed)).toBe(day);
    expect(dayFault(typed)).toBe(fault);
  });

  it("is shown as it is typed, and comes back the same; what is not understood stays", () => {
    for (const day of ["2019", "2019-05", "2019-05-30"]) expect(readDay(showDay(day))).toBe(day);
    expect(showDay("2019-05")).toBe("05.2019");
    expect(showDay("spring of 2019")).toBe("spring of 2019");
    expect(keepDay("spring of 2019")).toBe("spring of 2019");
    expect(keepDay(" ")).toBeNull();
  });
});
