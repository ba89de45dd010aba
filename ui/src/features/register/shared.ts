import type { Details, Origins, Relationship } from "@/ipc/generated";
import { DETAILS } from "@/features/person/details";
import type { Values } from "@/features/person/spec";
import { filledIn, isFilled } from "@/features/person/values";
import type { MemberDraft, PersonDraft } from "./draft";

/** What members of a family often share. */
export const SHARED = ["nationality", "religion", "ethnicity", "origins", "languages", "journey", "family", "father", "mother"] as const;
export type SharedKey = (typeof SHARED)[number];

export interface Shared {
  key: SharedKey;
  /** Whose it is. */
  from: MemberDraft;
  /** Puts it onto a person. */
  onto(person: PersonDraft): PersonDraft;
}

const CHILDREN: ReadonlySet<Relationship | null> = new Set<Relationship>(["SON", "DAU"]);
const SIBLINGS: ReadonlySet<Relationship | null> = new Set<Relationship>(["SBM", "SBF"]);
const HUSBANDS: ReadonlySet<Relationship | null> = new Set<Relationship>(["HUS", "CLH", "PTM"]);
const WIVES: ReadonlySet<Relationship | null> = new Set<Relationship>(["WIF", "CLW", "PTF"]);

const stands = (value: string | null | undefined) => typeof value === "string" && value.trim() !== "";
const blank = (details: Details, id: keyof Details) => filledIn(details, id) === 0;

/** Of the way here and of where they come from, what is one person's own is not shared. */
const COMMON: { readonly origins: readonly (keyof Origins)[] } = { origins: ["origin", "residenceCountry", "residencePlace"] };

function commonOrigins(details: Details): Partial<Origins> {
  return Object.fromEntries(COMMON.origins.flatMap((field) => (isFilled(details.origins?.[field] ?? null) ? [[field, details.origins?.[field]]] : [])));
}

function commonJourney(details: Details): Details["journey"] {
  return details.journey && { ...details.journey, entryDocument: null, earlier: [] };
}

const fieldsOf = (id: "origins") => DETAILS[id] as { empty: Values };

/** The name a parent goes by as father or mother of a child. */
function parentName({ person: { name } }: MemberDraft): string | null {
  const called = name.given ?? name.latin;
  return stands(called) ? called.trim() : null;
}

/** Father or mother of a child of the principal applicant, or of a brother or sister of theirs. */
function parentOf(members: readonly MemberDraft[], member: MemberDraft, key: "father" | "mother"): { from: MemberDraft; name: string } | null {
  const principal = members.find(({ relationship }) => relationship === "PA");
  if (!principal) return null;
  const named = (from: MemberDraft | undefined, name: string | null | undefined) => (from && name && stands(name) ? { from, name } : null);
  if (SIBLINGS.has(member.relationship)) return named(principal, principal.person.name[key]);
  if (!CHILDREN.has(member.relationship)) return null;
  const sex = key === "father" ? "M" : "F";
  if (principal.person.sex === sex) return named(principal, parentName(principal));
  const spouses = members.filter(({ relationship }) => (sex === "M" ? HUSBANDS : WIVES).has(relationship));
  // With two of them nobody but the family knows whose child it is.
  return spouses.length === 1 && spouses[0] ? named(spouses[0], parentName(spouses[0])) : null;
}

/** What a member can take over from those before them: the nearest who has it gives it, and nothing typed gives way. */
export function sharedFor(members: readonly MemberDraft[], index: number): Shared[] {
  const member = members[index];
  if (!member) return [];
  const before = members.slice(0, index).reverse();
  const { name, details } = member.person;
  const shared: Shared[] = [];
  const give = (key: SharedKey, from: MemberDraft | undefined, onto: (person: PersonDraft, giver: PersonDraft) => PersonDraft) => {
    if (from) shared.push({ key, from, onto: (person) => onto(person, from.person) });
  };
  for (const key of ["nationality", "religion", "ethnicity"] as const) {
    if (!stands(member.person[key])) {
      give(key, before.find(({ person }) => stands(person[key])), (person, giver) => ({ ...person, [key]: giver[key] }));
    }
  }
  if (COMMON.origins.every((field) => !isFilled(details.origins?.[field] ?? null))) {
    give(
      "origins",
      before.find(({ person }) => Object.keys(commonOrigins(person.details)).length > 0),
      (person, giver) => ({ ...person, details: { ...person.details, origins: { ...(fieldsOf("origins").empty as unknown as Origins), ...person.details.origins, ...commonOrigins(giver.details) } } }),
    );
  }
  if (blank(details, "languages")) {
    give("languages", before.find(({ person }) => !blank(person.details, "languages")), (person, giver) => ({ ...person, details: { ...person.details, languages: giver.details.languages } }));
  }
  if (blank(details, "journey")) {
    const told = ({ person }: MemberDraft) => filledIn({ ...person.details, journey: commonJourney(person.details) }, "journey") > 0;
    give("journey", before.find(told), (person, giver) => ({ ...person, details: { ...person.details, journey: commonJourney(giver.details) } }));
  }
  if (!stands(name.family) && !name.single) {
    give("family", before.find(({ person }) => stands(person.name.family)), (person, giver) => ({ ...person, name: { ...person.name, family: giver.name.family } }));
  }
  for (const key of ["father", "mother"] as const) {
    const parent = stands(name[key]) ? null : parentOf(members, member, key);
    if (parent) give(key, parent.from, (person) => ({ ...person, name: { ...person.name, [key]: parent.name } }));
  }
  return shared;
}

/** Everything shared, put onto a member at once. */
export function takeOver(member: MemberDraft, shared: readonly Shared[]): MemberDraft {
  return { ...member, person: shared.reduce((person, one) => one.onto(person), member.person) };
}

/** What was taken over and still stands as it was taken. */
export function stillTaken(members: readonly MemberDraft[], index: number, keys: readonly SharedKey[]): Shared[] {
  const member = members[index];
  if (!member) return [];
  const without = { ...member, person: keys.reduce(clear, member.person) };
  const offered = sharedFor(members.map((one, place) => (place === index ? without : one)), index);
  return offered.filter((one) => keys.includes(one.key) && standsLike(one, member.person));
}

function standsLike(one: Shared, person: PersonDraft): boolean {
  return JSON.stringify(partOf(one.onto(clear(person, one.key)), one.key)) === JSON.stringify(partOf(person, one.key));
}

function partOf({ name, details, ...person }: PersonDraft, key: SharedKey): unknown {
  if (key === "family" || key === "father" || key === "mother") return name[key];
  return key === "origins" || key === "languages" || key === "journey" ? details[key] : person[key];
}

/** A person without what was taken over under a key. */
export function clear(person: PersonDraft, key: SharedKey): PersonDraft {
  if (key === "family" || key === "father" || key === "mother") return { ...person, name: { ...person.name, [key]: null } };
  if (key === "origins") {
    const { origins } = person.details;
    return { ...person, details: { ...person.details, origins: origins && { ...origins, origin: null, residenceCountry: null, residencePlace: null } } };
  }
  if (key === "languages" || key === "journey") return { ...person, details: { ...person.details, [key]: null } };
  return { ...person, [key]: null };
}
