import { emptyDetails } from "@/features/person/values";
import type { Answer, Args, CommandName } from "./client";
import { Failure } from "./failure";
import type { Birth, FoundCase, FoundPerson, Likeness, LikenessReason, LikenessRecord, PersonName, PersonView, Sex, VerdictForm, WaitingPair } from "./generated";

/** Persons of the file for making the screens of finding and comparing. Invented persons only. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const name = (latin: string, native: string | null, more: Partial<PersonName> = {}): PersonName => ({ latin, native, family: null, given: null, father: null, single: false, mother: null, parts: [], ...more });
const born = (earliest: string, latest = earliest): Birth => ({
  ...{ precision: earliest === latest ? "exact" : "year", age: null, statedOn: null, until: null, disputed: false, basis: "stated", earliest, latest },
  given: { calendar: "gregorian", year: Number(earliest.slice(0, 4)), month: earliest === latest ? Number(earliest.slice(5, 7)) : null, day: earliest === latest ? Number(earliest.slice(8)) : null },
});
const inCase = (id: string, number: string, stage: FoundCase["stage"], relationship: FoundCase["relationship"], left = false): FoundCase => ({ id, number, stage, relationship, left });

function one(id: string, called: PersonName, sex: Sex, birth: Birth, nationality: string | null, cases: FoundCase[], sameAs: string | null = null): FoundPerson {
  return { id, name: called, sex, birth, nationality, portrait: null, cases, sameAs, why: [] };
}

const PERSONS: FoundPerson[] = [
  one("f1", name("Mohammad Reza Hosseini", "محمد رضا حسینی", { father: "Gholam Hosseini", mother: "Fatemeh Karimi" }), "M", born("1987-01-01", "1987-12-31"), "AFG", [inCase("c3", "AST1-26-0004-1", "assessment", "PA")]),
  one("f2", name("Mohamad Reza Huseini", null, { father: "Ghulam", mother: "Fatima Karimi" }), "M", born("1987-04-01"), "AFG", [], null),
  one("f3", name("Ali Reza Hosseini", "علی رضا حسینی", { father: "Gholam Hosseini", mother: "Fatemeh Karimi" }), "M", born("1987-04-01"), "AFG", [inCase("c3", "AST1-26-0004-1", "assessment", "SBM"), inCase("c9", "AST1-26-0010-3", "closed", "PA", true)]),
  one("f4", name("Zəhra Rəhimi", "زهرا رحیمی", { father: "Ghulam Ali" }), "F", born("1987-04-01"), "AFG", [inCase("c0", "AST1-26-0001-0", "registered", "PA")]),
  one("f5", name("Zahra Rahimi", "زهرا رحیمی"), "F", born("1987-04-01"), "AFG", [], "f4"),
  one("f6", name("Madina Isayeva", "Мадина Исаева", { father: "Ruslan" }), "F", born("1994-09-15"), "RUS", [inCase("c2", "AST1-26-0003-4", "decided", "PA")]),
];

function view(person: FoundPerson): PersonView {
  const { id, name: called, sex, birth, nationality, sameAs, portrait } = person;
  const age = 2026 - Number(birth.latest?.slice(0, 4) ?? 2026);
  return {
    ...{ id, name: called, sex, birth, nationality, sameAs, portrait, age: [age - 1, age], child: false, ethnicity: null, religion: null, died: null, disputed: [] },
    details: { ...emptyDetails(), contact: id === "f1" ? { phone: "+994 50 000 00 00", email: null, safely: null, times: null, emergencyName: null, emergencyContact: null } : null },
    completeness: { tier: "emergency", next: "basic", lacks: ["motherName", "documents"] },
    documents: [],
  };
}

const reason = (decibans: number, finding: LikenessReason["finding"]): LikenessReason => ({ finding, decibans });
export const LIKELY: Likeness = {
  probability: 0.97,
  band: "likely",
  reasons: [reason(24, { kind: "mother", perCent: 97 }), reason(18, { kind: "name", perCent: 94 }), reason(9, { kind: "birthRangesMeet" }), reason(3, { kind: "nationalityShared" }), reason(-2, { kind: "birthPlaceDiffers" })],
};
const BROTHER: Likeness = {
  probability: 0.31,
  band: "possible",
  reasons: [reason(22, { kind: "mother", perCent: 99 }), reason(-19, { kind: "givenNameDiffers" }), reason(12, { kind: "birthSame" }), reason(8, { kind: "name", perCent: 81 })],
};
const between = (other: FoundPerson) => (other.id === "f3" ? BROTHER : LIKELY);

export function found(id: string): FoundPerson {
  const person = PERSONS.find((one) => one.id === id);
  if (!person) throw new Failure({ kind: "notFound", code: "notFound" });
  return person;
}

export function findHandlers(): Handlers {
  const recorded: LikenessRecord[] = [
    { id: "l1", one: "f5", other: "f4", verdict: "same", kept: "f4", relationship: null, reason: "Same passport seen on both days.", probability: 991, raisedOn: "2026-11-20", decidedBy: "nigar", decidedOn: "2026-11-21" },
  ];
  const pair = (a: string, b: string) => recorded.find(({ one: x, other: y }) => (x === a && y === b) || (x === b && y === a));
  const standing = (person: FoundPerson): FoundPerson => {
    const linked = recorded.find(({ verdict, kept, one: a, other: b }) => verdict === "same" && kept !== person.id && (a === person.id || b === person.id));
    return { ...person, sameAs: linked?.kept ?? null };
  };
  return {
    "find.search": ({ text }) => {
      const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
      const hits = PERSONS.filter((person) => wanted.some((word) => `${person.name.latin} ${person.name.native ?? ""} ${person.cases.map(({ number }) => number).join(" ")} ${person.birth.earliest ?? ""}`.toLowerCase().includes(word)));
      return hits.map((person, index) => ({ ...standing(person), why: /^\d/.test(text) ? [{ by: "birth" }] : [{ by: "name", perCent: 97 - index * 6 }] }));
    },
    "find.person": ({ person: id }) => {
      const person = standing(found(id));
      return { person: view(person), cases: person.cases, linked: PERSONS.map(standing).filter(({ sameAs }) => sameAs === id) };
    },
    "duplicate.candidates": ({ person, except }) => {
      if (!/h[ou]s+e[iy]n/i.test(person.name.latin)) return [];
      return [found("f1"), found("f3")].filter(({ id }) => !except.includes(id)).map((other) => ({ person: other, likeness: between(other) }));
    },
    "duplicate.compare": ({ one: a, other: b }) => {
      const [x, y] = [standing(found(a)), standing(found(b))];
      const known = pair(a, b) ?? null;
      return { one: view(x), other: view(y), oneCases: x.cases, otherCases: y.cases, likeness: between(y), recorded: known, decidedBy: known?.decidedOn ? "Nigar Əliyeva" : null };
    },
    "duplicate.decide": ({ one: a, other: b, ...form }: VerdictForm) => {
      const decided = { ...form, decidedBy: "nigar", decidedOn: "2026-11-26" };
      const known = pair(a, b);
      if (known) Object.assign(known, decided);
      else recorded.push({ id: `l${recorded.length + 1}`, one: a, other: b, probability: null, raisedOn: "2026-11-26", ...decided });
      return null;
    },
    "duplicate.undo": ({ one: a, other: b, reason: why }) => {
      const known = pair(a, b);
      if (!known) throw new Failure({ kind: "notFound", code: "notFound" });
      Object.assign(known, { verdict: "open", kept: null, relationship: null, reason: why, decidedBy: null, decidedOn: null });
      return null;
    },
    "duplicate.waiting": () => {
      const all: WaitingPair[] = [
        { one: found("f2"), other: found("f1"), probability: 972, raisedOn: "2026-11-25" },
        { one: found("f2"), other: found("f3"), probability: 310, raisedOn: "2026-11-25" },
      ];
      const pairs = all.filter((waits) => (pair(waits.one.id, waits.other.id)?.verdict ?? "open") === "open");
      return { total: pairs.length, pairs };
    },
  };
}
