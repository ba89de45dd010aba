import { emptyDate, fromGiven, isEmptyDate, rangeOf, toGiven, type DateDraft } from "@/components";
import { Failure, type FailureCode } from "@/ipc";
import type { BirthBasis, BirthForm, PersonForm, PersonView, RegistrationForm, Relationship, Sex } from "@/ipc/generated";

/** A person as typed; anything may be missing, dates may be half written. */
export interface PersonDraft {
  latin: string;
  native: string;
  family: string;
  given: string;
  father: string;
  single: boolean;
  sex: Sex | null;
  birth: DateDraft;
  basis: BirthBasis;
  nationality: string | null;
  ethnicity: string;
  religion: string;
  mrz: string;
  kind: string;
  number: string;
  issuer: string;
}

export interface MemberDraft {
  /** Stays with the person when the order changes. */
  id: number;
  relationship: Relationship | null;
  ownClaim: boolean;
  person: PersonDraft;
}

export interface RegistrationDraft {
  members: MemberDraft[];
  language: string | null;
  arrived: DateDraft;
  contact: string;
  reasons: string;
}

export function emptyPerson(): PersonDraft {
  return {
    ...{ latin: "", native: "", family: "", given: "", father: "", single: false, sex: null },
    ...{ birth: emptyDate(), basis: "stated", nationality: null, ethnicity: "", religion: "" },
    ...{ mrz: "", kind: "", number: "", issuer: "" },
  };
}

export function emptyMember(id: number, relationship: Relationship | null): MemberDraft {
  return { id, relationship, ownClaim: relationship === "PA", person: emptyPerson() };
}

export function emptyRegistration(): RegistrationDraft {
  return { members: [emptyMember(1, "PA")], language: null, arrived: emptyDate(), contact: "", reasons: "" };
}

/** Text without signs that turn the direction of writing unseen. The core drops them too; a long text full of them would make typing stick. */
export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

const orNull = (text: string) => (text.trim() === "" ? null : text);

export function birthForm(birth: DateDraft, basis: BirthBasis): BirthForm {
  const given = toGiven(birth);
  const whole = given && typeof given !== "string" ? given : null;
  const age = birth.byAge && /^\d{1,3}$/.test(birth.age.trim()) ? Number(birth.age) : null;
  return {
    calendar: whole ? whole.calendar : null,
    year: whole ? whole.year : null,
    month: whole ? whole.month : null,
    day: whole ? whole.day : null,
    age,
    basis,
  };
}

/** The core's own limit. */
const OLDEST = 120;

/** What is wrong with a birth as typed, before the core is asked. */
export function birthFault(birth: DateDraft): FailureCode | null {
  const age = birth.age.trim();
  if (birth.byAge) return age === "" || (/^\d{1,3}$/.test(age) && Number(age) <= OLDEST) ? null : "ageImpossible";
  const given = toGiven(birth);
  return typeof given === "string" ? given : null;
}

export function personForm(person: PersonDraft): PersonForm {
  return {
    name: {
      latin: person.latin,
      native: orNull(person.native),
      family: orNull(person.family),
      given: orNull(person.given),
      father: orNull(person.father),
      single: person.single,
    },
    sex: person.sex,
    birth: birthForm(person.birth, person.basis),
    nationality: person.nationality,
    ethnicity: orNull(person.ethnicity),
    religion: orNull(person.religion),
    document: { mrz: orNull(person.mrz), kind: orNull(person.kind), number: orNull(person.number), issuer: orNull(person.issuer) },
  };
}

/** A person of a case as a form: to be corrected. */
export function personDraft({ name, sex, birth, nationality, ethnicity, religion }: PersonView): PersonDraft {
  return {
    ...emptyPerson(),
    latin: name.latin,
    native: name.native ?? "",
    family: name.family ?? "",
    given: name.given ?? "",
    father: name.father ?? "",
    single: name.single,
    sex: sex === "U" ? null : sex,
    birth: { ...fromGiven(birth.given), byAge: birth.precision === "age", age: birth.age === null ? "" : String(birth.age) },
    basis: birth.basis,
    nationality,
    ethnicity: ethnicity ?? "",
    religion: religion ?? "",
  };
}

export function registrationForm(draft: RegistrationDraft): RegistrationForm {
  const arrived = toGiven(draft.arrived);
  return {
    language: draft.language ?? "",
    reasons: draft.reasons,
    contact: draft.contact,
    arrivedOn: arrived && typeof arrived !== "string" && arrived.day !== null ? rangeOf(arrived).from : null,
    members: draft.members.map(({ person, relationship, ownClaim }) => ({
      person: personForm(person),
      relationship: relationship ?? "U",
      ownClaim: ownClaim || relationship === "PA",
    })),
  };
}

export function personFaults(person: PersonDraft, at = ""): Record<string, FailureCode | null> {
  return {
    [`${at}name.latin`]: person.latin.trim() === "" ? "required" : null,
    [`${at}name.family`]: person.single && person.family.trim() !== "" ? "oneNameNeeded" : null,
    [`${at}birth.date`]: birthFault(person.birth),
    [`${at}document.number`]: person.mrz.trim() === "" && person.number.trim() === "" && person.kind.trim() + person.issuer.trim() !== "" ? "required" : null,
  };
}

/** What the page itself can see is wrong, in the order of the form. The core decides again. */
export function faultsOf(draft: RegistrationDraft): Failure | null {
  const fields: Record<string, FailureCode | null> = {};
  for (const [index, { person, relationship }] of draft.members.entries()) {
    if (index > 0 && relationship === null) fields[`members.${index}.relationship`] = "required";
    Object.assign(fields, personFaults(person, `members.${index}.person.`));
  }
  fields["language"] = draft.language === null ? "required" : null;
  const arrived = toGiven(draft.arrived);
  fields["arrivedOn"] = typeof arrived === "string" ? arrived : arrived && arrived.day === null ? "dateIncomplete" : null;
  return Failure.fields(fields);
}

/** Whether the page sees for itself when a fault of this kind is gone. */
export const seenByPage = (code: FailureCode): boolean => code === "required" || code === "oneNameNeeded" || code === "ageImpossible" || /^date(?!InFuture)/.test(code);

export type Gap = "native" | "sex" | "birth" | "nationality" | "ethnicity" | "religion" | "document";

/** What may still be added about a person. Never an error. */
export function gapsOf(person: PersonDraft): Gap[] {
  const gaps: [Gap, boolean][] = [
    ["native", person.native.trim() === ""],
    ["sex", person.sex === null || person.sex === "U"],
    ["birth", isEmptyDate(person.birth)],
    ["nationality", person.nationality === null],
    ["ethnicity", person.ethnicity.trim() === ""],
    ["religion", person.religion.trim() === ""],
    ["document", person.mrz.trim() === "" && person.number.trim() === ""],
  ];
  return gaps.filter(([, open]) => open).map(([gap]) => gap);
}

const SEXED: Partial<Record<Relationship, Sex>> = {
  ...{ HUS: "M", SON: "M", PRM: "M", SBM: "M", GCM: "M", GPM: "M", ORM: "M", NRM: "M" },
  ...{ WIF: "F", DAU: "F", PRF: "F", SBF: "F", GCF: "F", GPF: "F", ORF: "F", NRF: "F" },
};

/** The sex a relationship implies. */
export function impliedSex(relationship: Relationship | null): Sex | null {
  return relationship ? (SEXED[relationship] ?? null) : null;
}
