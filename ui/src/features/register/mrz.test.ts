import { describe, expect, it } from "vitest";
import type { Check, Mrz } from "@/ipc/generated";
import { emptyPerson } from "./draft";
import { fillFrom, nameCase, partsOf, patched, repaired, wrongChecks } from "./mrz";

const state = (code: string, iso3: string | null = code) => ({ code, kind: "country" as const, iso3, az: code, en: code, ru: code, fa: code });
const read = (part: Partial<Mrz>): Mrz => ({
  ...{ format: "td3", documentCode: "P", issuingState: "AFG", familyName: "RAHIMI", givenNames: "ZAHRA BIBI", documentNumber: "P1", nationality: "AFG", sex: "F" },
  birth: { raw: "870401", year: 1987, month: 4, day: 1 },
  expiry: { raw: "270915", year: 2027, month: 9, day: 15 },
  ...{ optional: "", namesTruncated: false, checks: [], suspect: [], lines: [], notes: [], mended: null, arabicNames: null },
  ...{ issuer: state("AFG"), holder: state("AFG") },
  ...part,
});

describe("data of a document", () => {
  it("fill an empty form: given names, then family name", () => {
    const parts = partsOf(read({}), emptyPerson());
    expect(parts.some((part) => part.differs)).toBe(false);
    expect(fillFrom(parts, false)).toMatchObject({ name: { latin: "Zahra Bibi Rahimi", given: "Zahra Bibi", family: "Rahimi", single: false }, sex: "F", nationality: "AFG", birth: { basis: "document" } });
  });
  it("never replace what was typed unless told so", () => {
    const typed = { ...emptyPerson(), name: { ...emptyPerson().name, latin: "Zahra Rahimy" }, sex: "F" as const, nationality: "DEU" };
    const parts = partsOf(read({}), typed);
    expect(parts.filter((part) => part.differs).map((part) => part.field)).toEqual(["latin", "nationality"]);
    expect(patched(typed, fillFrom(parts, false)).name).toMatchObject({ latin: "Zahra Rahimy", given: "Zahra Bibi" });
    expect(fillFrom(parts, true)).toMatchObject({ name: { latin: "Zahra Bibi Rahimi" }, nationality: "AFG" });
  });
  it("of a person with one name make up no family name", () => {
    const parts = partsOf(read({ familyName: "MOHAMMAD", givenNames: "" }), emptyPerson());
    expect(fillFrom(parts, false)).toMatchObject({ name: { latin: "Mohammad", single: true, family: null } });
  });
  it("that cannot be right are left out", () => {
    const fields = partsOf(read({ suspect: ["birth", "sex"], nationality: "UTO", holder: state("UTO", null) }), emptyPerson()).map((part) => part.field);
    expect(fields).toEqual(["latin", "given", "family"]);
  });
  it("are seen to be in the form already", () => {
    const person = patched(emptyPerson(), fillFrom(partsOf(read({}), emptyPerson()), true));
    expect(partsOf(read({}), person).every((part) => part.same)).toBe(true);
  });
});

it("Germany is D on documents; a refugee's papers say no nationality; a name in Arabic script goes into its own field", () => {
  const nationality = (iso3: string | null, code: string) => fillFrom(partsOf(read({ holder: state(code, iso3) }), emptyPerson()), true).nationality;
  expect([nationality("DEU", "D"), nationality("XXA", "XXA"), nationality(null, "XXB")]).toEqual(["DEU", "XXA", undefined]);
  const arabicNames = { family: "رحیمی", given: "زهرا" };
  expect(fillFrom(partsOf(read({ arabicNames }), emptyPerson()), false).name?.native).toBe("زهرا رحیمی");
});

it("capitals become a name without the I of Azerbaijani", () => {
  expect(nameCase("IRINA  KHALILI")).toBe("Irina Khalili");
});

it("one character is put right, and only that one", () => {
  expect(repaired(["AB", "C0D"], { line: 2, position: 2, found: "0", suggested: "O", confirmed: true })).toBe("AB\nCOD");
});

it("the digit over everything is blamed only when nothing narrower is wrong", () => {
  const check = (field: Check["field"], ok: boolean): Check => ({ field, ok, expected: "1", found: "2", repairs: [] });
  expect(wrongChecks([check("birth", false), check("composite", false)]).map(({ field }) => field)).toEqual(["birth"]);
  expect(wrongChecks([check("birth", true), check("composite", false)]).map(({ field }) => field)).toEqual(["composite"]);
});
