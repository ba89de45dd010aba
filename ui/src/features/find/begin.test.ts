import { describe, expect, it } from "vitest";
import { emptyMember, emptyRegistration } from "@/features/register/draft";
import { emptyDetails } from "@/features/person/values";
import type { PersonView, Relationship } from "@/ipc/generated";
import { registrationOf, withMembers } from "./begin";

const view = (id: string): PersonView => ({
  ...{ id, sex: "F", age: null, child: false, nationality: "AFG", ethnicity: null, religion: null, details: emptyDetails(), sameAs: null, portrait: null, died: null, documents: [], disputed: [] },
  name: { latin: id, native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] },
  birth: { precision: "unknown", given: null, age: null, statedOn: null, until: null, disputed: false, basis: "stated", earliest: null, latest: null },
  completeness: { tier: "none", next: "emergency", lacks: [] },
});
const known = (id: string, relationship: Relationship | null) => ({ view: view(id), relationship });
const shape = ({ members }: ReturnType<typeof registrationOf>) => members.map((member) => [member.known?.id ?? null, member.relationship, member.ownClaim]);

describe("a registration of known persons", () => {
  it("is led by the first when nobody is said to lead", () => {
    expect(shape(registrationOf([known("a", null), known("b", "WIF")], null))).toEqual([["a", "PA", true], ["b", "WIF", false]]);
  });
  it("is led by whom the list says", () => {
    const draft = registrationOf([known("a", "WIF"), known("b", "PA")], "2026-11-20");
    expect(shape(draft)).toEqual([["a", "WIF", false], ["b", "PA", true]]);
    expect([draft.arrived.day, draft.arrived.month, draft.arrived.year]).toEqual(["20", "11", "2026"]);
  });
});

describe("a registration that was begun", () => {
  const begun = { ...emptyRegistration(), members: [emptyMember(1, "PA"), emptyMember(7, "SON")] };
  it("keeps who is in it, and takes nobody twice or as a second principal applicant", () => {
    const once = withMembers(begun, [known("a", "PA")]);
    expect(shape(once)).toEqual([[null, "PA", true], [null, "SON", false], ["a", null, false]]);
    expect(once.members.map(({ id }) => id)).toEqual([1, 7, 8]);
    expect(shape(withMembers(once, [known("a", null)]))).toEqual(shape(once));
  });
});
