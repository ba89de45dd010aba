import { describe, expect, it } from "vitest";
import type { Birth } from "@/ipc/generated";
import { ofBirths, ofNames, ofNumbers, ofTexts } from "./agreement";

const born = (earliest: string | null, latest = earliest): Birth => ({ precision: "exact", given: null, age: null, statedOn: null, until: null, disputed: false, basis: "stated", earliest, latest });

describe("agreement", () => {
  it("of texts", () => {
    expect(ofTexts(["Herat"], ["herat "])).toBe("agrees");
    expect(ofTexts(["AFG", "IRN"], ["IRN"])).toBe("agrees");
    expect(ofTexts(["Herat"], ["Kabul"])).toBe("differs");
    expect(ofTexts([], ["Kabul"])).toBe("missing");
    expect(ofTexts([" "], ["Kabul"])).toBe("missing");
  });
  it("of numbers, however they are written", () => {
    expect(ofNumbers(["1399-0201-55021"], ["1399 0201 55021"])).toBe("agrees");
    expect(ofNumbers(["+994 50 000"], ["994 50 001"])).toBe("differs");
  });
  it("of births", () => {
    expect(ofBirths(born("1987-04-01"), born("1987-04-01"))).toBe("agrees");
    expect(ofBirths(born("1987-01-01", "1987-12-31"), born("1987-04-01"))).toBe("alike");
    expect(ofBirths(born("1987-04-01"), born("1987-01-04"))).toBe("differs");
    expect(ofBirths(born(null), born("1987-01-04"))).toBe("missing");
    expect(ofBirths(null, born("1987-01-04"))).toBe("missing");
  });
  it("of names, as the core reads them across scripts", () => {
    const weighed = (perCent: number, decibans: number) => [{ finding: { kind: "name" as const, perCent }, decibans }];
    expect(ofNames("name", weighed(96, 20), ["محمد رضا حسینی"], ["Mohammad Reza Hosseini"])).toBe("agrees");
    expect(ofNames("name", weighed(88, 12), ["Huseini"], ["Hosseini"])).toBe("alike");
    expect(ofNames("name", weighed(40, -12), ["Huseini"], ["Karimi"])).toBe("differs");
    expect(ofNames("mother", weighed(96, 20), ["Fatima"], ["Zahra"])).toBe("differs");
    expect(ofNames("father", [], ["Ghulam"], [])).toBe("missing");
  });
});
