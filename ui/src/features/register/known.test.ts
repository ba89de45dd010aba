import { describe, expect, it } from "vitest";
import { emptyDetails } from "@/features/person/values";
import type { Details, PersonView } from "@/ipc/generated";
import { emptyBirth } from "./birthDraft";
import { emptyDocument, emptyMember, emptyPerson, memberForm } from "./draft";
import { asKnown, asNew, gaveWay } from "./known";

const details: Details = {
  ...emptyDetails(),
  civil: { marital: "MA", form: null, since: "2001", place: null },
  languages: [{ language: "PRS", dialect: null, first: true, speaks: null, understands: null, reads: null, writes: null }],
};
const view: PersonView = {
  ...{ id: "k1", sex: "M", age: [9, 9], child: true, nationality: "AFG", ethnicity: null, religion: "SIT", sameAs: null, portrait: null, died: null, documents: [], disputed: [], details },
  name: { latin: "Mohammad Reza Hosseini", native: "محمد رضا حسینی", family: null, given: null, father: null, single: false, mother: null, parts: [] },
  birth: { precision: "age", given: null, until: null, age: 9, statedOn: "2024-01-05", basis: "stated", disputed: false, earliest: "2014-01-06", latest: "2015-01-05" },
  completeness: { tier: "emergency", next: "basic", lacks: [] },
};
const typed = {
  ...emptyMember(2, "SON"),
  person: {
    ...emptyPerson(),
    name: { ...emptyPerson().name, latin: "Mohamad Reza Huseini", father: "Ali" },
    documents: [{ ...emptyDocument(), mrz: "P<AFG…" }],
    details: { ...emptyDetails(), civil: { marital: null, form: "religious", since: null, place: null }, languages: [{ language: "RUS", dialect: null, first: false, speaks: null, understands: null, reads: null, writes: null }] },
  },
};

describe("a member whom the case file knows", () => {
  const known = asKnown(typed, view);

  it("is who they are in the file; what was typed is kept beside it", () => {
    const { person } = known;
    expect(person.name).toMatchObject({ latin: "Mohammad Reza Hosseini", native: "محمد رضا حسینی", father: "Ali" });
    expect(person.details.aliases).toEqual([{ kind: "spelling", name: "Mohamad Reza Huseini", source: null, from: null, until: null }]);
    expect(person.details.civil).toEqual({ marital: "MA", form: "religious", since: "2001", place: null });
    expect(person.details.languages?.map(({ language }) => language)).toEqual(["PRS", "RUS"]);
    expect(person.documents[0]?.mrz).toBe("P<AFG…");
  });

  it("writes only what is new: an age stated once is not stated anew today", () => {
    const form = memberForm(known);
    expect(form.known).toBe("k1");
    expect(form.person.birth).toMatchObject({ age: null, year: null });
    const told = Object.entries(form.person.details).filter(([, section]) => section !== null);
    expect(told.map(([id]) => id).sort()).toEqual(["aliases", "civil", "languages"]);
  });

  it("writes a birth that was put right", () => {
    const birth = { ...emptyBirth(), date: { ...emptyBirth().date, year: "2014" } };
    expect(memberForm({ ...known, person: { ...known.person, birth } }).person.birth.year).toBe(2014);
  });

  it("says what was typed otherwise and gave way", () => {
    const birth = { ...emptyBirth(), date: { ...emptyBirth().date, year: "2009" } };
    const other = asKnown({ ...typed, person: { ...typed.person, sex: "F", nationality: "AFG", birth } }, view);
    expect(gaveWay(other)).toEqual(["birth", "sex"]);
    expect([gaveWay(known), gaveWay(typed)]).toEqual([[], []]);
  });

  it("can be somebody else after all: the form is as it was", () => {
    expect(asNew(known)).toEqual(typed);
    // Chosen twice, the first typing still comes back.
    expect(asNew(asKnown(known, { ...view, id: "k2" }))).toEqual(typed);
  });
});
