import { describe, expect, it } from "vitest";
import { emptyDate, precisionOf, rangeOf, rangeOfAge, toGiven, type CalendarId } from "./calendars";

const draft = (calendar: CalendarId, year: string, month = "", day = "") => ({ ...emptyDate(calendar), year, month, day });

/** Vectors computed with independent libraries. */
describe("days of other calendars", () => {
  it.each([
    ["solarHijri", 1366, 1, 1, "1987-03-21"],
    ["solarHijri", 1357, 11, 22, "1979-02-11"],
    ["solarHijri", 1370, 6, 31, "1991-09-22"],
    ["solarHijri", 1399, 12, 30, "2021-03-20"],
    ["solarHijri", 1403, 12, 30, "2025-03-20"],
    ["solarHijri", 1404, 1, 1, "2025-03-21"],
    ["ummAlQura", 1445, 1, 1, "2023-07-19"],
    ["islamicCivil", 1445, 1, 1, "2023-07-19"],
    ["ummAlQura", 1446, 9, 1, "2025-03-01"],
    ["ummAlQura", 1409, 12, 10, "1989-07-13"],
    ["islamicCivil", 1409, 12, 10, "1989-07-14"],
  ] as const)("%s %i-%i-%i", (calendar, year, month, day, iso) => {
    expect(rangeOf({ calendar, year, month, day })).toEqual({ from: iso, to: iso });
  });
});

describe("what is only partly known is a range", () => {
  it("a year", () => {
    expect(rangeOf({ calendar: "solarHijri", year: 1364, month: null, day: null })).toEqual({ from: "1985-03-21", to: "1986-03-20" });
  });
  it("a month", () => {
    expect(rangeOf({ calendar: "gregorian", year: 2024, month: 2, day: null })).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });
  it("an age", () => {
    expect(rangeOfAge(17, "2026-11-25")).toEqual({ from: "2008-11-26", to: "2009-11-25" });
  });
});

describe("what was typed", () => {
  it("may be partial", () => {
    expect(toGiven(draft("gregorian", "1987"))).toEqual({ calendar: "gregorian", year: 1987, month: null, day: null });
    expect(precisionOf(draft("gregorian", "1987", "5"))).toBe("month");
  });
  it("may be in Persian digits", () => {
    expect(toGiven(draft("solarHijri", "۱۳۶۶", "۱", "۱"))).toEqual({ calendar: "solarHijri", year: 1366, month: 1, day: 1 });
  });
  it.each([
    [draft("gregorian", "", "5"), "dateYearMissing"],
    [draft("gregorian", "87"), "dateYearImpossible"],
    [draft("gregorian", "1987", "13"), "dateMonthImpossible"],
    [draft("gregorian", "1987", "", "3"), "dateMonthMissing"],
    [draft("gregorian", "1987", "2", "29"), "dateDayImpossible"],
    [draft("solarHijri", "1402", "12", "30"), "dateDayImpossible"],
  ])("%o is refused: %s", (value, code) => {
    expect(toGiven(value)).toBe(code);
  });
});
