import { emptyDate, fromIso, rangeOf, toGiven, type DateDraft } from "@/components";
import { documents as documentRows, nameParts } from "@/features/person/details";
import type { Values } from "@/features/person/spec";
import { detailFaults, emptyDetails, rowsFaults, tidyDetails, writtenRows } from "@/features/person/values";
import { Failure, type FailureCode } from "@/ipc";
import type { Claim, Details, DocumentForm, MemberForm, MemberVerdict, NameForm, PersonForm, PersonView, RegistrationForm, Relationship, Sex } from "@/ipc/generated";
import type { SharedKey } from "./shared";
import { birthFaults, birthForm, birthOfForm, birthOfView, emptyBirth, isEmptyBirth, type BirthDraft } from "./birthDraft";

/** A person as typed; anything may be missing, dates may be half written. */
export interface PersonDraft {
  name: NameForm;
  sex: Sex | null;
  birth: BirthDraft;
  nationality: string | null;
  ethnicity: string | null;
  religion: string | null;
  /** The first holds the machine-readable zone that is asked for on top. */
  documents: DocumentForm[];
  details: Details;
}

/** A person whom the case file knows, chosen while typing. */
export interface KnownDraft {
  id: string;
  name: string;
  /** As the case file knows them: of what stands as it stood nothing is written. */
  as: PersonDraft | null;
  /** As typed before: comes back when it was somebody else after all. */
  before: PersonDraft | null;
}

export interface MemberDraft {
  /** Stays with the person when the order changes. */
  id: number;
  relationship: Relationship | null;
  ownClaim: boolean;
  claim: Claim;
  person: PersonDraft;
  known: KnownDraft | null;
  decided: MemberVerdict[];
  /** What was taken over from the family. */
  taken: SharedKey[];
}

export interface RegistrationDraft {
  members: MemberDraft[];
  language: string | null;
  arrived: DateDraft;
  /** When the wish for protection was expressed; drafts begun before this was asked for have none. */
  intent?: DateDraft;
  contact: string;
  reasons: string;
  fears: string;
}

export function emptyDocument(): DocumentForm {
  return { ...(documentRows.empty as unknown as DocumentForm) };
}

export function emptyPerson(): PersonDraft {
  return {
    name: { latin: "", native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] },
    ...{ sex: null, birth: emptyBirth(), nationality: null, ethnicity: null, religion: null },
    ...{ documents: [emptyDocument()], details: emptyDetails() },
  };
}

export function emptyMember(id: number, relationship: Relationship | null): MemberDraft {
  return { id, relationship, ownClaim: relationship === "PA", claim: { reasons: "", fears: "" }, person: emptyPerson(), known: null, decided: [], taken: [] };
}

export function emptyRegistration(): RegistrationDraft {
  return { members: [emptyMember(1, "PA")], language: null, arrived: emptyDate(), intent: emptyDate(), contact: "", reasons: "", fears: "" };
}

/** Text without signs that turn the direction of writing unseen. The core drops them too; a long text full of them would make typing stick. */
export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

const orNull = (text: string | null) => (text === null || text.trim() === "" ? null : text);
const asRows = (rows: readonly unknown[]) => rows as readonly Values[];

/** A person without blank rows; the first document stays for the zone that may still be scanned. */
export function tidyPerson(person: PersonDraft): PersonDraft {
  const [first = emptyDocument(), ...others] = person.documents;
  return {
    ...person,
    name: { ...person.name, parts: writtenRows(nameParts, asRows(person.name.parts)) as unknown as NameForm["parts"] },
    documents: [first, ...(writtenRows(documentRows, asRows(others)) as unknown as DocumentForm[])],
    details: tidyDetails(person.details),
  };
}

export function tidy(draft: RegistrationDraft): RegistrationDraft {
  return { ...draft, members: draft.members.map((member) => ({ ...member, person: tidyPerson(member.person) })) };
}

/** A document in the core's shape. A last day that is no whole day yet stays in the draft, where it is named as a fault. */
function documentForm(document: DocumentForm): DocumentForm {
  const whole = document.expires !== null && /^\d{4}-\d\d-\d\d$/.test(document.expires);
  return { ...document, mrz: orNull(document.mrz), expires: whole ? document.expires : null };
}

export function personForm(typed: PersonDraft): PersonForm {
  const person = tidyPerson(typed);
  const { name } = person;
  return {
    name: { ...name, native: orNull(name.native), family: orNull(name.family), given: orNull(name.given), father: orNull(name.father), mother: orNull(name.mother) },
    sex: person.sex,
    birth: birthForm(person.birth),
    nationality: person.nationality,
    ethnicity: orNull(person.ethnicity),
    religion: orNull(person.religion),
    documents: person.documents.map(documentForm),
    details: person.details,
  };
}

/** A form as it would have been typed. */
export function personOfForm(form: PersonForm): PersonDraft {
  return { ...form, birth: birthOfForm(form.birth), documents: form.documents.length > 0 ? form.documents : [emptyDocument()] };
}

/** A person of a case as a form: to be corrected, or met again. Documents that are known are not typed anew. */
export function personDraft({ name, sex, birth, nationality, ethnicity, religion, details }: PersonView): PersonDraft {
  return { ...emptyPerson(), name: { ...name }, sex: sex === "U" ? null : sex, birth: birthOfView(birth), nationality, ethnicity, religion, details };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of a known person only what differs from what is known, besides their names: an age stated once is not stated anew today. */
function knownForm(person: PersonDraft, as: PersonDraft): PersonForm {
  const form = personForm(person);
  const details = Object.fromEntries(Object.entries(form.details).map(([id, section]) => [id, same(section, as.details[id as keyof Details]) ? null : section]));
  return { ...form, birth: same(person.birth, as.birth) ? birthForm(emptyBirth()) : form.birth, details: details as Details };
}

export function memberForm({ person, relationship, ownClaim, claim, known, decided }: MemberDraft): MemberForm {
  return {
    person: known?.as ? knownForm(person, known.as) : personForm(person),
    known: known?.id ?? null,
    relationship: relationship ?? "U",
    ownClaim: ownClaim || relationship === "PA",
    claim: ownClaim && relationship !== "PA" ? claim : { reasons: "", fears: "" },
    decided,
  };
}

/** A whole day of a date as typed; none while it is none. */
function dayOf(date: DateDraft): string | null {
  const given = toGiven(date);
  return given && typeof given !== "string" && given.day !== null ? rangeOf(given).from : null;
}

export function registrationForm(draft: RegistrationDraft): RegistrationForm {
  return {
    language: draft.language ?? "",
    reasons: draft.reasons,
    fears: draft.fears,
    contact: draft.contact,
    arrivedOn: dayOf(draft.arrived),
    intentOn: draft.intent ? dayOf(draft.intent) : null,
    members: draft.members.map(memberForm),
  };
}

/** A registration form as it would have been typed: from a list that was taken over. */
export function registrationDraft(form: RegistrationForm): RegistrationDraft {
  return {
    ...{ language: form.language || null, arrived: fromIso(form.arrivedOn), intent: fromIso(form.intentOn), contact: form.contact, reasons: form.reasons, fears: form.fears },
    members: form.members.map(({ person, known, ...member }, index) => ({
      ...member,
      id: index + 1,
      taken: [],
      person: personOfForm(person),
      known: known === null ? null : { id: known, name: person.name.latin, as: null, before: null },
    })),
  };
}

export function personFaults(person: PersonDraft, at = ""): Record<string, FailureCode | null> {
  const { name, birth } = person;
  const births = Object.entries(birthFaults(birth)).map(([field, code]) => [`${at}birth.${field}`, code] as const);
  return {
    [`${at}name.latin`]: name.latin.trim() === "" ? "required" : null,
    [`${at}name.family`]: name.single && orNull(name.family) !== null ? "oneNameNeeded" : null,
    ...Object.fromEntries(births),
    ...rowsFaults(nameParts, asRows(name.parts), `${at}name.parts.`),
    ...rowsFaults(documentRows, asRows(person.documents), `${at}documents.`),
    ...detailFaults(person.details, `${at}details.`),
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
  const dayFault = (date: DateDraft) => {
    const given = toGiven(date);
    return typeof given === "string" ? given : given && given.day === null ? "dateIncomplete" : null;
  };
  fields["arrivedOn"] = dayFault(draft.arrived);
  if (draft.intent) fields["intentOn"] = dayFault(draft.intent);
  return Failure.fields(fields);
}

/** Whether the page sees for itself when a fault of this kind is gone. */
export const seenByPage = (code: FailureCode): boolean => ["required", "oneNameNeeded", "ageImpossible", "partialDay", "partialSolar"].includes(code) || /^date(?!InFuture)/.test(code);

export type Gap = "native" | "father" | "sex" | "birth" | "nationality" | "ethnicity" | "religion" | "document";

const isDocument = ({ mrz, number, ofType, name }: DocumentForm) => [mrz, number, ofType, name].some((text) => orNull(text) !== null);

/** A person who entered the country on a day. */
export function entered(person: PersonDraft, day: string): PersonDraft {
  const { details } = person;
  const journey = details.journey ?? { leftHome: null, leftCountry: null, legs: [], entered: null, entryPlace: null, entryManner: null, entryDocument: null, earlier: [] };
  return { ...person, details: { ...details, journey: { ...journey, entered: day } } };
}

/** What may still be added about a person. Never an error. */
export function gapsOf(person: PersonDraft): Gap[] {
  const gaps: [Gap, boolean][] = [
    ["native", orNull(person.name.native) === null],
    ["father", orNull(person.name.father) === null],
    ["sex", person.sex === null || person.sex === "U"],
    ["birth", isEmptyBirth(person.birth)],
    ["nationality", person.nationality === null && person.details.origins?.stateless !== true],
    ["ethnicity", orNull(person.ethnicity) === null],
    ["religion", orNull(person.religion) === null],
    ["document", !person.documents.some(isDocument)],
  ];
  return gaps.filter(([, open]) => open).map(([gap]) => gap);
}
