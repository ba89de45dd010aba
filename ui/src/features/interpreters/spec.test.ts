import { describe, expect, it } from "vitest";
import { formOf, spokenOf, startOf } from "./spec";

describe("an interpreter as typed", () => {
  it("speaks dialects with any comma between them", () => {
    for (const [typed, dialects] of [
      ["Kabul, Herat", ["Kabul", "Herat"]],
      ["Kabul، Herat;  ", ["Kabul", "Herat"]],
      [null, []],
    ] as const) {
      expect(spokenOf({ language: "PRS", dialects: typed, level: null, accredited: true }).dialects).toEqual(dialects);
    }
  });
  it("comes back from its entry as it went in", () => {
    const form = formOf("i", {
      ...startOf(null),
      name: "Nümunə",
      sex: "F",
      languages: [{ language: "PRS", dialects: "Kabul", level: "E", accredited: true }],
      accreditation: "NÜM-1",
      phone: true,
      conflicts: [{ number: "BAK1-2026-00001-X", note: "Qohum" }],
    });
    expect(form.modes).toEqual(["inPerson", "phone"]);
    const known = { ...form, id: "i", sex: "F" as const, accreditation: { number: form.accreditation, until: null }, accredited: true, inactive: null, nationality: null, ethnicity: null, caution: null, contact: null, undertaking: null };
    expect(formOf("i", startOf(known))).toEqual(form);
  });
});
