import { fromGiven, isEmptyDate, type DateDraft } from "@/components";
import type { Check, CountryView, Mrz, MrzField, Repair } from "@/ipc/generated";
import type { PersonDraft } from "./draft";

/** Fields of the form that a document can fill. */
export type Filled = "latin" | "family" | "given" | "sex" | "birth" | "nationality";

export interface Part {
  field: Filled;
  /** What the document says, ready for the form. */
  part: Partial<PersonDraft>;
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

/** The country of a nationality as documents write it: Germany is D; three letters are ISO's otherwise. */
export function nationalityOf(written: string, countries: readonly CountryView[]): string | null {
  const code = written === "D" ? "DEU" : written;
  return countries.some((country) => country.code === code) ? code : null;
}

const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

function textPart(field: "latin" | "family" | "given", value: string, person: PersonDraft, more: Partial<PersonDraft> = {}): Part {
  const typed = fold(person[field]);
  const same = typed === fold(value);
  return { field, part: { [field]: value, ...more }, same, differs: typed !== "" && !same };
}

function sameDate(one: DateDraft, other: DateDraft): boolean {
  return one.calendar === other.calendar && !one.byAge && Number(one.year) === Number(other.year) && Number(one.month) === Number(other.month) && Number(one.day) === Number(other.day);
}

/** What a zone has to say to the form, part by part. Parts that cannot be right are left out. */
export function partsOf(mrz: Mrz, person: PersonDraft, countries: readonly CountryView[]): Part[] {
  const parts: Part[] = [];
  const family = nameCase(mrz.familyName);
  const given = nameCase(mrz.givenNames);
  const suspect = (field: MrzField) => mrz.suspect.includes(field);

  if (given && family) {
    parts.push(textPart("latin", `${given} ${family}`, person, { single: false }));
    parts.push(textPart("given", given, person), textPart("family", family, person));
  } else if (family || given) {
    // One name only on the document: no part is made up.
    parts.push(textPart("latin", family || given, person, { single: true, family: "" }));
  }
  if (mrz.sex !== "X" && !suspect("sex")) {
    const { sex } = mrz;
    parts.push({ field: "sex", part: { sex }, same: person.sex === sex, differs: person.sex !== null && person.sex !== "U" && person.sex !== sex });
  }
  const { year, month, day } = mrz.birth;
  if (year !== null && !suspect("birth")) {
    const birth = fromGiven({ calendar: "gregorian", year, month, day: month === null ? null : day });
    const same = sameDate(birth, person.birth);
    parts.push({ field: "birth", part: { birth, basis: "document" }, same, differs: !isEmptyDate(person.birth) && !same });
  }
  const nationality = nationalityOf(mrz.nationality, countries);
  if (nationality) {
    parts.push({ field: "nationality", part: { nationality }, same: person.nationality === nationality, differs: person.nationality !== null && person.nationality !== nationality });
  }
  return parts;
}

/** The form's values after the document was taken over. `all`: what was typed differently gives way. */
export function fillFrom(parts: readonly Part[], all: boolean): Partial<PersonDraft> {
  return Object.assign({}, ...parts.filter((part) => all || !part.differs).map(({ part }) => part));
}

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
