import type { Details } from "@/ipc/generated";
import type { FailureCode } from "@/ipc";
import { DETAILS, type DetailId } from "./details";
import { dayFault } from "./partialDay";
import type { Fields, RowsSpec, SectionSpec, Value, Values } from "./spec";

const isRow = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);
export const rowsIn = (value: Value | undefined): readonly Values[] => (Array.isArray(value) ? (value as readonly unknown[]).filter(isRow) : []);

/** Whether something was said: "no" and "not known" of a flag say nothing. */
export function isFilled(value: Value | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) ? value.length > 0 : typeof value === "boolean";
}

/** Fields of a record in which something stands. A flag counts when it is set, a choice when it is not its first. */
export function countOf(fields: Fields, value: Values, empty: Values): number {
  return Object.keys(fields).filter((field) => isFilled(value[field]) && value[field] !== empty[field]).length;
}

export const isBlankRow = (spec: RowsSpec, row: Values): boolean => countOf(spec.fields, row, spec.empty) === 0;

/** Rows without those in which nothing stands. */
export const writtenRows = (spec: RowsSpec, rows: readonly Values[]): readonly Values[] => rows.filter((row) => !isBlankRow(spec, row));

/** A record without blank rows. */
function tidyRecord(fields: Fields, value: Values): Values {
  const rows = Object.entries(fields).flatMap(([field, { rows }]) => (rows ? [[field, writtenRows(rows, rowsIn(value[field]))] as const] : []));
  return { ...value, ...Object.fromEntries(rows) };
}

/** A section of a person as values; nothing is a section in which nothing stands. */
export function sectionValue(details: Details, id: DetailId): Values | readonly Values[] | null {
  return details[id] as unknown as Values | readonly Values[] | null;
}

/** How much stands in a section: rows, or fields. */
export function filledIn(details: Details, id: DetailId): number {
  const spec = DETAILS[id];
  const value = sectionValue(details, id);
  if (value === null) return 0;
  return "rows" in spec ? writtenRows(spec.rows, value as readonly Values[]).length : countOf(spec.fields, value as Values, spec.empty);
}

/** Sections without blank rows. A section that became empty stays, empty: so it is cleared. */
export function tidyDetails(details: Details): Details {
  const tidy = Object.entries(DETAILS).flatMap(([id, spec]) => {
    const value = sectionValue(details, id as DetailId);
    if (value === null) return [];
    return [[id, "rows" in spec ? writtenRows(spec.rows, value as readonly Values[]) : tidyRecord(spec.fields, value as Values)] as const];
  });
  return { ...details, ...(Object.fromEntries(tidy) as Partial<Details>) };
}

export type Faults = Record<string, FailureCode | null>;

/** What the page sees is wrong in a record. */
export function recordFaults(fields: Fields, value: Values, at: string): Faults {
  const faults: Faults = {};
  for (const [field, spec] of Object.entries(fields)) {
    const kept = value[field];
    const path = `${at}${field}`;
    if (spec.required && !isFilled(kept)) faults[path] = "required";
    if ((spec.kind === "day" || spec.kind === "wholeDay") && typeof kept === "string" && kept !== "") {
      faults[path] = dayFault(kept) ?? (spec.kind === "wholeDay" && kept.length < 10 ? "dateIncomplete" : null);
    }
    if (spec.rows) Object.assign(faults, rowsFaults(spec.rows, rowsIn(kept), `${path}.`));
  }
  return faults;
}

export function rowsFaults(spec: RowsSpec, rows: readonly Values[], at: string): Faults {
  return Object.assign({}, ...rows.map((row, index) => (isBlankRow(spec, row) ? {} : recordFaults(spec.fields, row, `${at}${index}.`)))) as Faults;
}

/** What the page sees is wrong in sections. */
export function detailFaults(details: Details, at: string): Faults {
  const faults: Faults = {};
  for (const [id, spec] of Object.entries(DETAILS) as [DetailId, SectionSpec][]) {
    const value = sectionValue(details, id);
    if (value === null) continue;
    Object.assign(faults, "rows" in spec ? rowsFaults(spec.rows, value as readonly Values[], `${at}${id}.`) : recordFaults(spec.fields, value as Values, `${at}${id}.`));
  }
  return faults;
}

export function emptyDetails(): Details {
  return { aliases: null, origins: null, civil: null, schooling: null, work: null, languages: null, wishes: null, contact: null, addresses: null, relatives: null, background: null, journey: null };
}
