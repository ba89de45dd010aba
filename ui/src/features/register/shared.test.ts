import { describe, expect, it } from "vitest";
import { emptyDetails } from "@/features/person/values";
import type { Journey, Relationship } from "@/ipc/generated";
import { emptyMember, emptyPerson, type MemberDraft, type PersonDraft } from "./draft";
import { clear, sharedFor, stillTaken, takeOver } from "./shared";

type Typed = Partial<Omit<PersonDraft, "name" | "details">> & { name?: Partial<PersonDraft["name"]>; details?: Partial<PersonDraft["details"]> };
const member = (id: number, relationship: Relationship, { name, details, ...typed }: Typed = {}): MemberDraft => ({
  ...emptyMember(id, relationship),
  person: { ...emptyPerson(), ...typed, name: { ...emptyPerson().name, ...name }, details: { ...emptyDetails(), ...details } },
});
const language = { language: "PRS", dialect: null, first: true, speaks: "E", understands: null, reads: null, writes: null };
const journey: Journey = {
  ...{ leftHome: "2024", leftCountry: "2024-05", entered: "2026-11-20", entryPlace: "Astara", entryManner: null, entryDocument: "Passport P1" },
  legs: [{ country: "IRN", place: null, from: null, until: null, transport: null, documents: null, authorised: null, smuggled: null, note: null }],
  earlier: [{ country: "DEU", on: null, outcome: null, number: "7" }],
};
const mother = member(1, "PA", { sex: "F", nationality: "AFG", religion: "SIT", name: { latin: "Zahra Namuna", given: "Zahra", family: "Namuna" }, details: { languages: [language], journey } });
const father = member(2, "HUS", { sex: "M", name: { latin: "Ghulam", single: true } });

describe("what a family shares", () => {
  it("comes from the nearest before who has it", () => {
    const son = member(3, "SON");
    const shared = sharedFor([mother, father, son], 2);
    expect(shared.map(({ key, from }) => [key, from.id])).toEqual([
      ["nationality", 1],
      ["religion", 1],
      ["languages", 1],
      ["journey", 1],
      ["family", 1],
      ["father", 2],
      ["mother", 1],
    ]);
    const { person } = takeOver(son, shared);
    expect(person).toMatchObject({ nationality: "AFG", religion: "SIT", ethnicity: null, name: { family: "Namuna", father: "Ghulam", mother: "Zahra", latin: "" } });
    expect(person.details.languages).toEqual([language]);
  });

  it("leaves out of the way here what is one person's own", () => {
    const { person } = takeOver(member(2, "SON"), sharedFor([mother, member(2, "SON")], 1));
    expect(person.details.journey).toEqual({ ...journey, entryDocument: null, earlier: [] });
  });

  it("never replaces what was typed, and offers nothing to the first", () => {
    const typed = member(2, "WIF", { nationality: "IRN", religion: "SUN", name: { family: "Nur" }, details: { languages: [language], journey } });
    expect(sharedFor([mother, typed], 1)).toEqual([]);
    expect(sharedFor([mother], 0)).toEqual([]);
  });

  it("gives no family name to who has one name only", () => {
    expect(sharedFor([mother, member(2, "HUS", { name: { single: true } })], 1).some(({ key }) => key === "family")).toBe(false);
  });

  it("does not guess whose child it is among two wives, nor for a stepchild", () => {
    const principal = member(1, "PA", { sex: "M", name: { latin: "Ali" } });
    const wives = [member(2, "WIF", { sex: "F", name: { latin: "Gul" } }), member(3, "WIF", { sex: "F", name: { latin: "Nur" } })];
    const keys = (relationship: Relationship) => sharedFor([principal, ...wives, member(4, relationship)], 3).map(({ key }) => key);
    expect(keys("SON")).toEqual(["father"]);
    expect(keys("SCM")).toEqual([]);
  });

  it("goes from the principal applicant to brothers and sisters: their parents' names", () => {
    const principal = member(1, "PA", { sex: "M", name: { latin: "Ali", father: "Yaqub", mother: "Gul" } });
    const { name } = takeOver(member(2, "SBF"), sharedFor([principal, member(2, "SBF")], 1)).person;
    expect([name.father, name.mother]).toEqual(["Yaqub", "Gul"]);
  });
});

describe("what was taken over", () => {
  const son = member(3, "SON");
  const taken = takeOver(son, sharedFor([mother, son], 1));
  const keys = sharedFor([mother, son], 1).map(({ key }) => key);

  it("is said as long as it stands, and no longer once it was changed", () => {
    expect(stillTaken([mother, taken], 1, keys).map(({ key }) => key)).toEqual(keys);
    const changed = { ...taken, person: { ...taken.person, nationality: "IRN" } };
    expect(stillTaken([mother, changed], 1, keys).map(({ key }) => key)).toEqual(keys.filter((key) => key !== "nationality"));
    expect(sharedFor([mother, taken], 1)).toEqual([]);
  });

  it("can be left out again", () => {
    expect(keys.reduce(clear, taken.person)).toEqual(son.person);
  });
});
