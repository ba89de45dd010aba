import { describe, expect, it } from "vitest";
import type { Details } from "@/ipc/generated";
import { DETAILS, documents, nameParts, type DetailId } from "./details";
import { PANEL, panelOf, PANELS, PLACES_OF } from "./panels";
import type { Fields, RowsSpec, Values } from "./spec";
import { countOf, detailFaults, emptyDetails, filledIn, tidyDetails } from "./values";

const rowSpecs = (fields: Fields): RowsSpec[] => Object.values(fields).flatMap(({ rows }) => (rows ? [rows, ...rowSpecs(rows.fields)] : []));
const records: [string, { fields: Fields; empty: Values }][] = [
  ...Object.entries(DETAILS).map(([id, spec]) => [id, "rows" in spec ? spec.rows : spec] as [string, { fields: Fields; empty: Values }]),
  ["documents", documents],
  ["parts", nameParts],
];

describe("what can be known of a person", () => {
  it.each(records)("has every field of %s in the form, and nothing else", (_, { fields, empty }) => {
    for (const one of [{ fields, empty }, ...rowSpecs(fields)]) {
      expect(Object.keys(one.fields).sort()).toEqual(Object.keys(one.empty).sort());
      expect(countOf(one.fields, one.empty, one.empty)).toBe(0);
    }
  });

  it("stands in one panel of the form each", () => {
    for (const id of Object.keys(DETAILS)) {
      expect(PANELS.filter((panel) => PANEL[panel].details.includes(id as DetailId))).toHaveLength(1);
      expect(panelOf(`details.${id}.0.name`)).not.toBeNull();
    }
    expect(new Set(PANELS.map((id) => PANEL[id].letter)).size).toBe(PANELS.length);
    expect(new Set(Object.values(PLACES_OF)).size).toBeGreaterThan(10);
  });

  it("leads an error to its panel; what is asked at once stands in the form itself", () => {
    const cases = ["name.mother", "name.parts.0.text", "religion", "details.journey.legs.0.from", "documents.1.number", "documents.0.custody", "documents.0.mrz", "documents.0", "name.latin", "birth.date", "documents"];
    expect(cases.map(panelOf)).toEqual(["names", "names", "origins", "journey", "documents", "documents", null, null, null, null, null]);
  });
});

describe("sections", () => {
  const language = { language: "PRS", dialect: null, first: true, speaks: "E", understands: null, reads: null, writes: null };
  const blank = { ...language, language: "", first: false, speaks: null };

  it("count what stands in them", () => {
    const details: Details = { ...emptyDetails(), languages: [language, blank], origins: { birthCountry: "AFG", birthPlace: " ", otherNationalities: [], stateless: true, origin: null, residenceCountry: null, residencePlace: null, unhcrNumber: null } };
    expect([filledIn(details, "languages"), filledIn(details, "origins"), filledIn(details, "civil")]).toEqual([1, 2, 0]);
  });

  it("lose blank rows and nothing else; a section that was emptied stays, so that it is cleared", () => {
    const leg = { country: "IRN", place: null, from: null, until: null, transport: null, documents: null, authorised: null, smuggled: false, note: null };
    const journey = { leftHome: "2024", leftCountry: null, legs: [{ ...leg, country: null, smuggled: null }, leg], entered: null, entryPlace: null, entryManner: null, entryDocument: null, earlier: [] };
    const tidy = tidyDetails({ ...emptyDetails(), languages: [blank], journey });
    expect(tidy.languages).toEqual([]);
    expect(tidy.journey).toEqual({ ...journey, legs: [leg] });
    expect(tidy.civil).toBeNull();
  });

  it("name what is wrong by the path of the field; a blank row is no fault", () => {
    const details: Details = {
      ...emptyDetails(),
      languages: [blank, { ...language, language: "" }],
      civil: { marital: "MA", form: null, since: "spring", place: null },
    };
    const faults = Object.entries(detailFaults(details, "details.")).filter(([, code]) => code);
    expect(faults).toEqual([
      ["details.civil.since", "partialDay"],
      ["details.languages.1.language", "required"],
    ]);
  });
});
