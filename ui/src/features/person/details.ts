import type {
  Address, Alias, AliasKind, Background, Civil, Contact, Details, DocumentForm, EarlierApplication, Journey, LanguageSkill, Leg, NamePart, NameRole, Origins, Relative, Schooling, Wishes, Work,
} from "@/ipc/generated";
import type { Key } from "@/i18n";
import { choice, code, countries, country, day, flag, line, long, rows, rowsOf, sectionOf, wholeDay, yesNo, zone, type SectionSpec } from "./spec";

/** Every section and every field of what can be known of a person, once: forms, views and counts follow from it. */
const ALIAS_KINDS: Record<AliasKind, Key> = {
  spelling: "person.alias.spelling",
  maiden: "person.alias.maiden",
  earlier: "person.alias.earlier",
  called: "person.alias.called",
  assumed: "person.alias.assumed",
};
export const NAME_ROLES: Record<NameRole, Key> = {
  patronymic: "person.role.patronymic",
  grandfather: "person.role.grandfather",
  maiden: "person.role.maiden",
  nisba: "person.role.nisba",
  kunya: "person.role.kunya",
  tribe: "person.role.tribe",
  honorific: "person.role.honorific",
};
const SEXES: Record<string, Key> = { "": "person.not_known", F: "sex.F", M: "sex.M" };
const WISHED: Record<string, Key> = { "": "person.wishes.none", F: "person.wishes.woman", M: "person.wishes.man" };

const aliases = rowsOf<Alias>({
  fields: {
    name: line("person.alias.name", { required: true }),
    kind: choice(ALIAS_KINDS, "person.alias.kind"),
    source: line("person.alias.source", { hint: "person.alias.source_hint" }),
    from: day("person.from"),
    until: day("person.until"),
  },
  empty: { kind: "spelling", name: "", source: null, from: null, until: null },
  title: "person.alias.title",
  add: "person.alias.add",
});

export const nameParts = rowsOf<NamePart>({
  fields: { text: line("person.part.text", { required: true }), role: choice(NAME_ROLES, "person.part.role") },
  empty: { role: "patronymic", text: "" },
  title: "person.part.title",
  add: "person.part.add",
});

const languages = rowsOf<LanguageSkill>({
  fields: {
    language: code("language", "person.language.language", { required: true }),
    dialect: line("person.language.dialect"),
    speaks: code("language_level", "person.language.speaks"),
    understands: code("language_level", "person.language.understands"),
    reads: code("language_level", "person.language.reads"),
    writes: code("language_level", "person.language.writes"),
    first: flag("person.language.first"),
  },
  empty: { language: "", dialect: null, first: false, speaks: null, understands: null, reads: null, writes: null },
  title: "person.language.title",
  add: "person.language.add",
});

const addresses = rowsOf<Address>({
  fields: {
    kind: code("address", "person.address.kind", { required: true }),
    country: country("person.country"),
    place: line("person.place"),
    line: line("person.address.line"),
    from: day("person.from"),
    until: day("person.until"),
  },
  empty: { kind: "", country: null, place: null, line: null, from: null, until: null },
  title: "person.address.title",
  add: "person.address.add",
});

const relatives = rowsOf<Relative>({
  fields: {
    name: line("person.relative.name", { required: true }),
    relationship: code("relationship", "person.relative.relationship", { required: true }),
    sex: choice(SEXES, "register.sex"),
    born: day("person.relative.born"),
    nationality: country("register.nationality"),
    country: country("person.relative.country"),
    place: line("person.relative.place"),
    deceased: flag("person.relative.deceased"),
    deceasedOn: day("person.relative.deceased_on"),
    note: line("person.relative.note", { hint: "person.relative.note_hint" }),
  },
  empty: { relationship: "", name: "", sex: null, born: null, nationality: null, country: null, place: null, deceased: false, deceasedOn: null, note: null },
  title: "person.relative.title",
  add: "person.relative.add",
});

const legs = rowsOf<Leg>({
  fields: {
    country: country("person.country"),
    place: line("person.place"),
    from: day("person.from"),
    until: day("person.until"),
    transport: code("transport", "person.leg.transport"),
    documents: line("person.leg.documents"),
    authorised: yesNo("person.leg.authorised"),
    smuggled: yesNo("person.leg.smuggled"),
    note: line("person.leg.note", { hint: "person.leg.note_hint" }),
  },
  empty: { country: null, place: null, from: null, until: null, transport: null, documents: null, authorised: null, smuggled: null, note: null },
  title: "person.leg.title",
  add: "person.leg.add",
});

const earlier = rowsOf<EarlierApplication>({
  fields: {
    country: country("person.country"),
    on: day("person.earlier.on"),
    outcome: line("person.earlier.outcome"),
    number: line("person.earlier.number"),
  },
  empty: { country: null, on: null, outcome: null, number: null },
  title: "person.earlier.title",
  add: "person.earlier.add",
});

export const documents = rowsOf<DocumentForm>({
  fields: {
    ofType: code("document", "person.document.type"),
    number: line("register.document_number"),
    issuer: line("register.document_issuer"),
    name: line("person.document.name"),
    issuedOn: day("person.document.issued_on"),
    issuedAt: line("person.document.issued_at"),
    expires: wholeDay("person.document.expires"),
    original: yesNo("person.document.original"),
    custody: code("custody", "person.document.custody"),
    keptAt: line("person.document.kept_at"),
    kind: line("register.document_kind"),
    mrz: zone("register.mrz"),
    note: line("person.document.note"),
  },
  empty: {
    ...{ mrz: null, kind: null, number: null, issuer: null, name: null, expires: null, ofType: null },
    ...{ issuedOn: null, issuedAt: null, original: null, custody: null, keptAt: null, note: null },
  },
  title: "person.document.title",
  add: "person.document.add",
});

export const DETAILS: { readonly [K in keyof Details]-?: SectionSpec } = {
  aliases: { rows: aliases },
  origins: sectionOf<Origins>(
    {
      birthCountry: country("person.origins.birth_country"),
      birthPlace: line("person.origins.birth_place"),
      origin: country("person.origins.origin", { hint: "person.origins.origin_hint" }),
      otherNationalities: countries("person.origins.other_nationalities"),
      stateless: flag("person.origins.stateless"),
      residenceCountry: country("person.origins.residence_country"),
      residencePlace: line("person.origins.residence_place"),
      unhcrNumber: line("person.origins.unhcr_number"),
    },
    { birthCountry: null, birthPlace: null, otherNationalities: [], stateless: false, origin: null, residenceCountry: null, residencePlace: null, unhcrNumber: null },
  ),
  civil: sectionOf<Civil>(
    { marital: code("marital", "person.civil.marital"), form: line("person.civil.form", { hint: "person.civil.form_hint" }), since: day("person.civil.since"), place: line("person.civil.place") },
    { marital: null, form: null, since: null, place: null },
  ),
  schooling: sectionOf<Schooling>(
    { level: code("education", "person.schooling.level"), degree: code("degree", "person.schooling.degree"), told: line("person.schooling.told") },
    { level: null, degree: null, told: null },
  ),
  work: sectionOf<Work>(
    { employment: code("employment", "person.work.employment"), occupation: code("occupation", "person.work.occupation"), told: line("person.work.told") },
    { employment: null, occupation: null, told: null },
  ),
  languages: { rows: languages },
  wishes: sectionOf<Wishes>(
    {
      language: code("language", "person.wishes.language"),
      dialect: line("person.language.dialect"),
      interviewer: choice(WISHED, "person.wishes.interviewer"),
      interpreter: choice(WISHED, "person.wishes.interpreter"),
      told: line("person.wishes.told"),
    },
    { language: null, dialect: null, interviewer: null, interpreter: null, told: null },
  ),
  contact: sectionOf<Contact>(
    {
      phone: line("person.contact.phone"),
      email: line("person.contact.email"),
      safely: line("person.contact.safely", { hint: "person.contact.safely_hint" }),
      times: line("person.contact.times"),
      emergencyName: line("person.contact.emergency_name"),
      emergencyContact: line("person.contact.emergency_contact"),
    },
    { phone: null, email: null, safely: null, times: null, emergencyName: null, emergencyContact: null },
  ),
  addresses: { rows: addresses },
  relatives: { rows: relatives },
  background: sectionOf<Background>(
    {
      military: long("person.background.military", { hint: "person.background.military_hint" }),
      memberships: long("person.background.memberships"),
      arrests: long("person.background.arrests"),
    },
    { military: null, memberships: null, arrests: null },
  ),
  journey: sectionOf<Journey>(
    {
      leftHome: day("person.journey.left_home"),
      leftCountry: day("person.journey.left_country"),
      legs: rows(legs, "person.journey.legs"),
      entered: day("person.journey.entered"),
      entryPlace: line("person.journey.entry_place"),
      entryManner: code("entry", "person.journey.entry_manner"),
      entryDocument: line("person.journey.entry_document"),
      earlier: rows(earlier, "person.journey.earlier"),
    },
    { leftHome: null, leftCountry: null, legs: [], entered: null, entryPlace: null, entryManner: null, entryDocument: null, earlier: [] },
  ),
};

export type DetailId = keyof Details;
