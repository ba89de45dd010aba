import { describe, expect, it } from "vitest";
import { emptyDate } from "@/components/calendars";
import { birthFault, birthForm, emptyMember, emptyPerson, emptyRegistration, faultsOf, gapsOf, impliedSex, personDraft, personForm, registrationForm, withoutTurns } from "./draft";

const named = (latin: string) => ({ ...emptyMember(1, "PA"), person: { ...emptyPerson(), latin } });
const codes = (draft: Parameters<typeof faultsOf>[0]) => Object.fromEntries(faultsOf(draft)?.fields.map(({ field, code }) => [field, code]) ?? []);

describe("a registration", () => {
  it("needs a name and a language, and nothing else", () => {
    expect(codes(emptyRegistration())).toEqual({ "members.0.person.name.latin": "required", language: "required" });
    expect(faultsOf({ ...emptyRegistration(), members: [named("Zahra")], language: "prs" })).toBeNull();
  });

  it("names what is half written, in the order of the form", () => {
    const birth = { ...emptyDate(), day: "3" };
    const second = { ...emptyMember(2, null), person: { ...emptyPerson(), latin: "Ali", birth, kind: "tazkira" } };
    const draft = { ...emptyRegistration(), members: [named(" "), second], language: "prs", arrived: { ...emptyDate(), year: "2026" } };
    expect(codes(draft)).toEqual({
      "members.0.person.name.latin": "required",
      "members.1.relationship": "required",
      "members.1.person.birth.date": "dateYearMissing",
      "members.1.person.document.number": "required",
      arrivedOn: "dateIncomplete",
    });
  });

  it("sends no empty texts, and the principal applicant always claims", () => {
    const draft = { ...emptyRegistration(), members: [{ ...named("Zahra"), ownClaim: false }], language: "prs", arrived: { ...emptyDate("solarHijri"), day: "1", month: "1", year: "1404" } };
    const form = registrationForm(draft);
    expect(form.arrivedOn).toBe("2025-03-21");
    expect(form.members[0]?.ownClaim).toBe(true);
    expect(form.members[0]?.person.name).toEqual({ latin: "Zahra", native: null, family: null, given: null, father: null, single: false });
  });

  it("carries any text through unchanged", () => {
    const hostile = `<img src=x onerror="alert(1)">'&\u200b\u202e${"س".repeat(100_000)}`;
    expect(registrationForm({ ...emptyRegistration(), reasons: hostile }).reasons).toBe(hostile);
  });
});

it("signs that turn the writing go, those that Persian needs stay", () => {
  expect(withoutTurns("a\u202eb\u2067c می\u200cروم")).toBe("abc می\u200cروم");
});

describe("a birth as typed", () => {
  it.each([
    [{ ...emptyDate("solarHijri"), day: "12", month: "1", year: "1366" }, { calendar: "solarHijri", year: 1366, month: 1, day: 12, age: null }],
    [{ ...emptyDate(), year: "1987" }, { calendar: "gregorian", year: 1987, month: null, day: null, age: null }],
    [{ ...emptyDate(), byAge: true, age: "9", year: "1987" }, { calendar: null, year: null, month: null, day: null, age: 9 }],
    [emptyDate(), { calendar: null, year: null, month: null, day: null, age: null }],
  ] as const)("%o", (date, form) => {
    expect(birthForm(date, "stated")).toEqual({ ...form, basis: "stated" });
    expect(birthFault(date)).toBeNull();
  });
  it("that is no date is named", () => {
    expect(birthFault({ ...emptyDate(), day: "31", month: "2", year: "1990" })).toBe("dateDayImpossible");
    expect(birthFault({ ...emptyDate(), byAge: true, age: "nine" })).toBe("ageImpossible");
  });
});

it("what is missing is counted, never refused", () => {
  expect(gapsOf(emptyPerson())).toHaveLength(7);
  expect(gapsOf({ ...emptyPerson(), native: "علی", sex: "M", nationality: "AFG", birth: { ...emptyDate(), year: "1990" } })).toEqual(["ethnicity", "religion", "document"]);
});

it("a relationship implies a sex only where its word does", () => {
  expect([impliedSex("WIF"), impliedSex("SON"), impliedSex("PA"), impliedSex("U"), impliedSex(null)]).toEqual(["F", "M", null, null, null]);
});

it("a person of a case comes back from the form as they were", () => {
  const birth = { precision: "month", given: { calendar: "solarHijri", year: 1363, month: 5, day: null }, age: null, statedOn: null, basis: "stated", earliest: "1984-07-23", latest: "1984-08-22" } as const;
  const name = { latin: "Mohammad", native: "محمد", family: null, given: null, father: "Ghulam Ali", single: true };
  const form = personForm(personDraft({ id: "p", name, sex: "M", birth, age: null, child: false, nationality: "AFG", ethnicity: null, religion: null, documents: [], disputed: [] }));
  expect(form.name).toEqual(name);
  expect(form.birth).toEqual({ calendar: "solarHijri", year: 1363, month: 5, day: null, age: null, basis: "stated" });
  expect(form.document).toEqual({ mrz: null, kind: null, number: null, issuer: null });
});
