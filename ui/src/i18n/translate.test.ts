import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, daysBetween } from "./format";
import { translate } from "./translate";

describe("counts follow the grammar of the language", () => {
  it.each([
    ["az", 1, "1 gün qalıb"],
    ["az", 12, "12 gün qalıb"],
    ["en", 1, "1 day left"],
    ["en", 2, "2 days left"],
    ["ru", 1, "Остался 1 день"],
    ["ru", 3, "Осталось 3 дня"],
    ["ru", 11, "Осталось 11 дней"],
    ["ru", 21, "Остался 21 день"],
  ] as const)("%s, %i", (lang, days, text) => {
    expect(translate(lang, "deadline.left", { days })).toBe(text);
  });
});

describe("dates", () => {
  it.each([
    ["az", "09.03.2026"],
    ["en", "09 Mar 2026"],
    ["ru", "09.03.2026"],
  ] as const)("in %s", (lang, text) => {
    expect(formatDate(lang, "2026-03-09")).toBe(text);
  });
  it("show no time where none is known", () => {
    expect(formatDateTime("az", "2026-03-09")).toBe("09.03.2026");
  });
  it("that cannot be read show nothing", () => {
    expect(formatDate("az", "soon")).toBe("");
    expect(formatDate("az", null)).toBe("");
  });
  it("are counted in whole days", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
  });
});

it("an unknown code from the core shows itself rather than nothing", () => {
  const code: string = "somethingNew";
  expect(translate("en", `error.${code}`)).toBe("somethingNew");
});
