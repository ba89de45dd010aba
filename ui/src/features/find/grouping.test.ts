import { describe, expect, it } from "vitest";
import type { FoundCase, FoundPerson } from "@/ipc/generated";
import { caseOf, grouped } from "./grouping";

const found = (id: string, sameAs: string | null = null): FoundPerson => ({
  ...{ id, sameAs, sex: "U", nationality: null, portrait: null, cases: [], why: [] },
  name: { latin: id, native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] },
  birth: { precision: "unknown", given: null, age: null, statedOn: null, until: null, disputed: false, basis: "stated", earliest: null, latest: null },
});
const shape = (...persons: FoundPerson[]) => grouped(persons).map(({ stands, linked }) => [stands.id, linked.map(({ id }) => id)]);

describe("linked records", () => {
  it("stand under the one that stands, at the place of the best of them", () => {
    expect(shape(found("a"), found("b", "c"), found("d"), found("c"))).toEqual([["a", []], ["c", ["b"]], ["d", []]]);
  });
  it("follow a chain", () => expect(shape(found("a", "b"), found("b", "c"), found("c"))).toEqual([["c", ["a", "b"]]]));
  it("stay alone when the one that stands was not found", () => expect(shape(found("a", "x"))).toEqual([["a", []]]));
  it("are not lost in a ring", () => {
    const groups = shape(found("a", "b"), found("b", "a"));
    expect(groups.flatMap(([stands, linked]) => [stands, ...(linked ?? [])]).flat().sort()).toEqual(["a", "b"]);
  });
});

describe("where somebody is opened", () => {
  const place = (id: string, left: boolean): FoundCase => ({ id, left, number: id, stage: "registered", relationship: "PA" });
  it("is the newest case that they have not left", () => {
    expect(caseOf({ cases: [place("new", true), place("old", false)] })).toBe("old");
    expect(caseOf({ cases: [place("new", true)] })).toBe("new");
    expect(caseOf({ cases: [] })).toBe(null);
  });
});
