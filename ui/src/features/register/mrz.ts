import { fromGiven, isEmptyDate, type DateDraft } from "@/components";
import type { Check, Mrz, MrzField, NameForm, Repair } from "@/ipc/generated";
import type { PersonDraft } from "./draft";

/** Fields of the form that a document can fill. */
export type Filled = "latin" | "native" | "family" | "given" | "sex" | "birth" | "nationality";

/** What is put onto a person: parts of the name, and whatever else is there. */
export type Patch = Partial<Pick<PersonDraft, "sex" | "nationality">> & { name?: Partial<NameForm>; birth?: Pick<PersonDraft["birth"], "date" | "basis"> };

export interface Part {
  field: Filled;
  /** What the document says, ready for the form. */
  part: Patch;
  /** The form holds something else already. */
  differs: boolean;
  /** The form holds just this. */
  same: boolean;
}

/** Capitals without accents, as on the document, in the way a name is written. */
export function nameCase(capitals: string): string {
  return capitals
    .trim()
    .split(/\s+/)
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(" ");
}

const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

function textPart(field: "latin" | "native" | "family" | "given", value: string, person: PersonDraft, more: Partial<NameForm> = {}): Part {
  const typed = fold(person.name[field] ?? "");
  const same = typed === fold(value);
  return { field, part: { name: { [field]: value, ...more } }, same, differs: typed !== "" && !same };
}

function sameDate(one: DateDraft, other: DateDraft): boolean {
  return one.calendar === other.calendar && !one.byAge && Number(one.year) === Number(other.year) && Number(one.month) === Number(other.month) && Number(one.day) === Number(other.day);
}

/** What a zone has to say to the form, part by part. Parts that cannot be right are left out. */
export function partsOf(mrz: Mrz, person: PersonDraft): Part[] {
  const parts: Part[] = [];
  const family = nameCase(mrz.familyName);
  const given = nameCase(mrz.givenNames);
  const suspect = (field: MrzField) => mrz.suspect.includes(field);

  if (given && family) {
    parts.push(textPart("latin", `${given} ${family}`, person, { single: false }));
    parts.push(textPart("given", given, person), textPart("family", family, person));
  } else if (family || given) {
    // One name only on the document: no part is made up.
    parts.push(textPart("latin", family || given, person, { single: true, family: null }));
  }
  const native = [mrz.arabicNames?.given, mrz.arabicNames?.family].filter(Boolean).join(" ");
  if (native) parts.push(textPart("native", native, person));
  if (mrz.sex !== "X" && !suspect("sex")) {
    const { sex } = mrz;
    parts.push({ field: "sex", part: { sex }, same: person.sex === sex, differs: person.sex !== null && person.sex !== "U" && person.sex !== sex });
  }
  const { year, month, day } = mrz.birth;
  if (year !== null && !suspect("birth")) {
    const date = fromGiven({ calendar: "gregorian", year, month, day: month === null ? null : day });
    const same = sameDate(date, person.birth.date);
    parts.push({ field: "birth", part: { birth: { date, basis: "document" } }, same, differs: !isEmptyDate(person.birth.date) && !same });
  }
  // Whoever is a refugee on paper has a nationality that the paper does not say.
  const nationality = suspect("nationality") ? null : mrz.holder.iso3;
  if (nationality) {
    parts.push({ field: "nationality", part: { nationality }, same: person.nationality === nationality, differs: person.nationality !== null && person.nationality !== nationality });
  }
  return parts;
}

/** What the document puts onto the form. `all`: what was typed differently gives way. */
export function fillFrom(parts: readonly Part[], all: boolean): Patch {
  const taken = parts.filter((part) => all || !part.differs).map(({ part }) => part);
  const name: Partial<NameForm> = Object.assign({}, ...taken.map((part) => part.name ?? {}));
  return { ...(Object.assign({}, ...taken) as Patch), ...(Object.keys(name).length > 0 ? { name } : {}) };
}

/** A person with what a document says of them. */
export function patched(person: PersonDraft, { name, birth, ...rest }: Patch): PersonDraft {
  return { ...person, ...rest, name: { ...person.name, ...name }, birth: birth ? { ...person.birth, ...birth, between: false } : person.birth };
}

/** A person with another machine-readable zone: that of their first document. */
export function withZone(person: PersonDraft, mrz: string): Pick<PersonDraft, "documents"> {
  return { documents: person.documents.map((document, index) => (index === 0 ? { ...document, mrz: mrz === "" ? null : mrz } : document)) };
}

export const zoneOf = (person: PersonDraft): string => person.documents[0]?.mrz ?? "";

/** Check digits that are wrong; the one over everything only when nothing narrower explains it. */
export function wrongChecks(checks: readonly Check[]): Check[] {
  const wrong = checks.filter((check) => !check.ok);
  const narrow = wrong.filter((check) => check.field !== "composite");
  return narrow.length > 0 ? narrow : wrong;
}

/** The lines with one character put right. */
export function repaired(lines: readonly string[], repair: Repair): string {
  return lines
    .map((line, index) => (index + 1 === repair.line ? line.slice(0, repair.position - 1) + repair.suggested + line.slice(repair.position) : line))
    .join("\n");
}
