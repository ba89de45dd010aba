import { describe, expect, it } from "vitest";
import { emptyDate } from "@/components/calendars";
import { DETAILS, documents, nameParts } from "@/features/person/details";
import type { Fields, FieldSpec, RowsSpec, Value, Values } from "@/features/person/spec";
import { emptyDetails } from "@/features/person/values";
import type { BirthForm, DocumentForm, NamePart, PersonForm, PersonView, RegistrationForm } from "@/ipc/generated";
import { birthFaults, birthForm, birthOfForm, birthOfView, emptyBirth, type BirthDraft } from "./birthDraft";
import { emptyDocument, emptyMember, emptyPerson, emptyRegistration, faultsOf, gapsOf, memberForm, personDraft, personForm, personOfForm, registrationDraft, registrationForm, withoutTurns } from "./draft";
import { keptRegistration } from "./kept";

const named = (latin: string) => ({ ...emptyMember(1, "PA"), person: { ...emptyPerson(), name: { ...emptyPerson().name, latin } } });
const codes = (draft: Parameters<typeof faultsOf>[0]) => Object.fromEntries(faultsOf(draft)?.fields.map(({ field, code }) => [field, code]) ?? []);
const dated = (date: Partial<BirthDraft["date"]>, more: Partial<BirthDraft> = {}): BirthDraft => ({ ...emptyBirth(), date: { ...emptyDate(), ...date }, ...more });
const NONE: BirthForm = { calendar: null, year: null, month: null, day: null, age: null, ageInYear: null, untilYear: null, untilMonth: null, untilDay: null, basis: "stated", disputed: false };

describe("a registration", () => {
  it("needs a name and a language, and nothing else", () => {
    expect(codes(emptyRegistration())).toEqual({ "members.0.person.name.latin": "required", language: "required" });
    expect(faultsOf({ ...emptyRegistration(), members: [named("Zahra")], language: "prs" })).toBeNull();
  });

  it("names what is half written, in the order of the form", () => {
    const person = { ...named("Ali").person, birth: dated({ day: "3" }), documents: [emptyDocument(), { ...emptyDocument(), expires: "2027" }] };
    const draft = { ...emptyRegistration(), members: [named(" "), { ...emptyMember(2, null), person }], language: "prs", arrived: { ...emptyDate(), year: "2026" } };
    expect(codes(draft)).toEqual({
      "members.0.person.name.latin": "required",
      "members.1.relationship": "required",
      "members.1.person.birth.date": "dateYearMissing",
      "members.1.person.documents.1.expires": "dateIncomplete",
      arrivedOn: "dateIncomplete",
    });
  });

  it("sends no empty texts, and the principal applicant always claims", () => {
    const draft = { ...emptyRegistration(), members: [{ ...named("Zahra"), ownClaim: false }], language: "prs", arrived: { ...emptyDate("solarHijri"), day: "1", month: "1", year: "1404" } };
    const form = registrationForm(draft);
    expect(form.arrivedOn).toBe("2025-03-21");
    expect(form.members[0]?.ownClaim).toBe(true);
    expect(form.members[0]?.person.name).toEqual({ latin: "Zahra", native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] });
    expect(form.members[0]?.person.details).toEqual(emptyDetails());
  });

  it("keeps reasons of their own only of who claims in their own right", () => {
    const claim = { reasons: "…", fears: "…" };
    expect(memberForm({ ...emptyMember(2, "WIF"), ownClaim: true, claim }).claim).toEqual(claim);
    expect(memberForm({ ...emptyMember(2, "WIF"), ownClaim: false, claim }).claim).toEqual({ reasons: "", fears: "" });
  });

  it("carries any text through unchanged", () => {
    const hostile = `<img src=x onerror="alert(1)">'&\u200b\u202e${"س".repeat(100_000)}`;
    expect(registrationForm({ ...emptyRegistration(), reasons: hostile, fears: hostile })).toMatchObject({ reasons: hostile, fears: hostile });
  });
});

it("signs that turn the writing go, those that Persian needs stay", () => {
  expect(withoutTurns("a\u202eb\u2067c می\u200cروم")).toBe("abc می\u200cروم");
});

describe("a birth as typed", () => {
  it.each<[BirthDraft, Partial<BirthForm>]>([
    [dated({ calendar: "solarHijri", day: "12", month: "1", year: "1366" }), { calendar: "solarHijri", year: 1366, month: 1, day: 12 }],
    [dated({ year: "1987" }), { calendar: "gregorian", year: 1987 }],
    [dated({ byAge: true, age: "9", year: "1987" }), { age: 9 }],
    [dated({ byAge: true, age: "17", calendar: "solarHijri" }, { ageInYear: "1382", basis: "document" }), { age: 17, calendar: "solarHijri", ageInYear: 1382, basis: "document" }],
    [dated({ year: "2006" }, { between: true, until: { ...emptyDate(), year: "2009", month: "3" }, disputed: true }), { calendar: "gregorian", year: 2006, untilYear: 2009, untilMonth: 3, disputed: true }],
    [dated({ year: "2006" }, { until: { ...emptyDate(), year: "2009" } }), { calendar: "gregorian", year: 2006 }],
    [emptyBirth(), {}],
  ])("%o", (birth, form) => {
    expect(birthForm(birth)).toEqual({ ...NONE, ...form });
    expect(birthFaults(birth)).toEqual({});
    expect(birthForm(birthOfForm(birthForm(birth)))).toEqual(birthForm(birth));
  });
  it("that is no date is named", () => {
    expect(birthFaults(dated({ day: "31", month: "2", year: "1990" }))).toEqual({ date: "dateDayImpossible" });
    expect(birthFaults(dated({ byAge: true, age: "nine" }, { ageInYear: "12" }))).toEqual({ date: "ageImpossible", ageInYear: "dateYearImpossible" });
    expect(birthFaults(dated({ year: "1990" }, { between: true, until: { ...emptyDate(), day: "3" } }))).toEqual({ until: "dateYearMissing" });
  });
});

/** Pseudo-random forms: the same ones at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function formOf(seed: number): PersonForm {
  const next = dice(seed);
  const pick = <T>(...all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const word = () => pick("Zahra", "زهرا", "Исаева", "a‌b", "‘Ali al-Namuna", "X ".repeat(20).trim());
  const value = (spec: FieldSpec, empty: Value | undefined): Value => {
    if (!spec.required && next() < 0.4) return empty ?? null;
    switch (spec.kind) {
      case "flag":
        return next() < 0.5;
      case "yesNo":
        return pick(true, false, null);
      case "day":
        return pick("2019", "2019-05", "2019-05-30");
      case "wholeDay":
        return "2029-01-31";
      case "country":
        return pick("AFG", "XXA");
      case "countries":
        return ["IRN", "SOM"];
      case "choice":
        return pick(...Object.keys(spec.options ?? {})) || null;
      case "rows":
        return spec.rows ? rows(spec.rows) : [];
      default:
        return word();
    }
  };
  const record = (fields: Fields, empty: Values): Values => Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, value(spec, empty[field])]));
  // A row of which nothing is known is not kept, so each says something.
  const rows = (spec: RowsSpec): Values[] => Array.from({ length: Math.floor(next() * 3) }, () => ({ ...record(spec.fields, spec.empty), ...("country" in spec.empty ? { country: "AFG" } : {}), ...("number" in spec.empty ? { number: "7" } : {}) }));
  const details = Object.fromEntries(Object.entries(DETAILS).map(([id, spec]) => [id, next() < 0.3 ? null : "rows" in spec ? rows(spec.rows) : record(spec.fields, spec.empty)]));
  return {
    name: { latin: word(), native: pick(null, word()), family: pick(null, word()), given: null, father: pick(null, word()), single: next() < 0.5, mother: pick(null, word()), parts: rows(nameParts) as unknown as NamePart[] },
    sex: pick("F", "M", "U", null),
    birth: pick<BirthForm>(NONE, { ...NONE, calendar: "ummAlQura", year: 1410, month: 2, disputed: true }, { ...NONE, age: 9, basis: "schoolRecord" }, { ...NONE, calendar: "solarHijri", age: 17, ageInYear: 1382 }, { ...NONE, calendar: "gregorian", year: 2001, untilYear: 2003, untilMonth: 4, untilDay: 5 }),
    nationality: pick("AFG", null),
    ethnicity: pick(null, "X-HZR", word()),
    religion: pick(null, "SIT"),
    documents: [emptyDocument(), ...(rows(documents) as unknown as DocumentForm[])],
    details: details as unknown as PersonForm["details"],
  };
}

const SEEDS = Array.from({ length: 300 }, (_, index) => index * 7919 + 1);

describe("draft and form", () => {
  it("lose nothing of a person either way", () => {
    for (const seed of SEEDS) {
      const form = formOf(seed);
      expect(personForm(personOfForm(form)), String(seed)).toEqual(form);
    }
  });
  it("lose nothing of a registration either way, and of its draft nothing when it is kept and taken up again", () => {
    for (const seed of SEEDS) {
      const members: RegistrationForm["members"] = [
        { person: formOf(seed), known: null, relationship: "PA", ownClaim: true, claim: { reasons: "", fears: "" }, decided: [] },
        { person: formOf(seed + 1), known: "k1", relationship: "SON", ownClaim: true, claim: { reasons: "r", fears: "f" }, decided: [{ other: "o", verdict: "different", relationship: null, reason: "no" }] },
      ];
      const form: RegistrationForm = { language: "prs", reasons: "r", fears: "f", contact: "c", arrivedOn: "2026-03-02", intentOn: "2026-03-01", members };
      const draft = registrationDraft(form);
      expect(registrationForm(draft)).toEqual(form);
      const kept = JSON.parse(JSON.stringify(draft)) as typeof draft;
      expect(keptRegistration(kept)).toEqual(draft);
      expect(keptRegistration(kept)).toBe(kept);
    }
  });
});

it("a draft of an earlier version is taken up in today's shape", () => {
  const flat = { latin: "Zahra", native: "زهرا", family: "", given: "", father: "Yaqub", single: false, sex: "F", birth: { ...emptyDate(), year: "1989" }, basis: "document", nationality: "AFG", ethnicity: "", religion: "", mrz: "P<AFG", kind: "", number: "", issuer: "" };
  const draft = { members: [{ id: 1, relationship: "PA", ownClaim: true, person: flat }], language: "prs", arrived: emptyDate(), contact: "", reasons: "…" };
  const kept = keptRegistration(draft as unknown as Parameters<typeof keptRegistration>[0]);
  expect(kept).toMatchObject({ reasons: "…", fears: "" });
  expect(kept.members[0]).toMatchObject({ relationship: "PA", known: null, person: { name: { latin: "Zahra", native: "زهرا", father: "Yaqub", family: null }, sex: "F", nationality: "AFG" } });
  expect(kept.members[0]?.person.birth).toMatchObject({ basis: "document", date: { year: "1989" } });
  expect(kept.members[0]?.person.documents[0]?.mrz).toBe("P<AFG");
});

it("what is missing is counted, never refused", () => {
  expect(gapsOf(emptyPerson())).toHaveLength(8);
  const name = { ...emptyPerson().name, native: "علی", father: "Yaqub" };
  expect(gapsOf({ ...emptyPerson(), name, sex: "M", nationality: "AFG", birth: dated({ year: "1990" }) })).toEqual(["ethnicity", "religion", "document"]);
});

it("a person of a case comes back from the form as they were", () => {
  const birth = { precision: "month", given: { calendar: "solarHijri", year: 1363, month: 5, day: null }, until: null, age: null, statedOn: null, basis: "stated", disputed: true, earliest: "1984-07-23", latest: "1984-08-22" } as const;
  const name: PersonView["name"] = { latin: "Mohammad", native: "محمد", family: null, given: null, father: "Ghulam Ali", single: true, mother: "Gul", parts: [{ role: "honorific", text: "Haji" }] };
  const details = { ...emptyDetails(), civil: { marital: "MA", form: null, since: "2001", place: null } };
  const view = { id: "p", name, sex: "M", birth, age: null, child: false, nationality: "AFG", ethnicity: null, religion: null, details, sameAs: null, portrait: null, died: null, documents: [], disputed: [] } as const;
  const form = personForm(personDraft({ ...view, documents: [], disputed: [], completeness: { tier: "none", next: null, lacks: [] } }));
  expect(form.name).toEqual(name);
  expect(form.birth).toEqual({ ...NONE, calendar: "solarHijri", year: 1363, month: 5, disputed: true });
  expect(form.details).toEqual(details);
  expect(form.documents).toEqual([emptyDocument()]);
});

it("an age on a paper comes back with its year", () => {
  const view = { precision: "age", given: { calendar: "solarHijri", year: 1382, month: null, day: null }, until: null, age: 17, statedOn: "2003-03-21", basis: "document", disputed: false, earliest: "1985-03-22", latest: "1987-03-19" } as const;
  expect(birthForm(birthOfView(view))).toEqual({ ...NONE, calendar: "solarHijri", age: 17, ageInYear: 1382, basis: "document" });
});
