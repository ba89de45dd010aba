import { describe, expect, it } from "vitest";
import { glimpse, recordsOf, structured, textsIn } from "./values";

describe("changes", () => {
  it("stand by record, without what says nothing", () => {
    const records = recordsOf([
      { field: "person", before: null, value: null },
      { field: "person.name", before: null, value: "A" },
      { field: "person.religion", before: null, value: null },
      { field: "person", before: null, value: null },
      { field: "person.name", before: null, value: "B" },
      { field: "member", before: null, value: null },
      { field: "member.person", before: null, value: null },
      { field: "member.position", before: null, value: "1" },
      { field: "member.relationship", before: null, value: "PA" },
    ]);
    expect(records.map(({ table, changes }) => [table, ...changes.map(({ value }) => value)])).toEqual([
      ["person", "A"],
      ["person", "B"],
      ["member", "PA"],
    ]);
  });
  it("of a record that was there show what was emptied", () => {
    expect(recordsOf([{ field: "person.religion", before: null, value: null }])).toEqual([{ table: "person", made: false, changes: [{ field: "person.religion", before: null, value: null }] }]);
  });
});

describe("structured values", () => {
  it("that were cut short are still glimpsed", () => {
    expect(structured('{"latin":"Zahra","nati')).toBeNull();
    expect(glimpse('{"latin":"Zahra \\"Z\\" Rahimi","nati', "latin")).toBe('Zahra "Z" Rahimi');
    expect(glimpse('{"latin":"Zah', "latin")).toBe("Zah");
    expect(glimpse("<b>", "latin")).toBeNull();
  });
  it("give their texts", () => {
    expect(textsIn({ a: ["x", ""], b: { c: "y", d: 3, e: null } })).toEqual(["x", "y", "3"]);
  });
});
