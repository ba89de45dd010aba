import { CALENDARS } from "@/components";
import { Failure } from "@/ipc";
import type { ImportField, Mapping, OpenedList } from "@/ipc/generated";
import { COUNTRY_CODES, FIELDS, ORDERS } from "./fields";

/** A column is given a meaning; another that had it loses it. */
export function assign(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  const columns = mapping.columns.map((had, index) => (index === column ? field : had === field ? null : had));
  return { ...mapping, columns };
}

export const uses = ({ columns }: Mapping, ...fields: ImportField[]): boolean => fields.some((field) => columns.includes(field));

/** Whether dates have to be read in some order. */
export const hasDates = (mapping: Mapping): boolean => uses(mapping, "birthDate", "arrivedOn");

/** What a mapping lacks: without a name there is nobody to register. */
export function mappingFault(mapping: Mapping): Failure | null {
  return Failure.fields({ columns: uses(mapping, "fullName", "nativeName", "familyName", "givenName") ? null : "importNameMissing" });
}

/** Fields that are often there and were not found, in the order of the form. */
export function missing(mapping: Mapping): ImportField[] {
  const wanted: readonly ImportField[] = ["sex", "nationality", "fatherName", "group"];
  return FIELDS.filter((field) => (field === "birthDate" ? !uses(mapping, "birthDate", "birthYear", "age") : wanted.includes(field) && !uses(mapping, field)));
}

/** A kept mapping on a list as it is now: columns that it does not have fall away, what is not known any longer means nothing. */
export function fitted(kept: Partial<Mapping> | null, suggested: Mapping): Mapping {
  if (!kept?.columns || kept.columns.length !== suggested.columns.length) return suggested;
  return {
    columns: kept.columns.map((field) => FIELDS.find((one) => one === field) ?? null),
    calendar: CALENDARS.find((one) => one === kept.calendar) ?? suggested.calendar,
    order: ORDERS.find((one) => one === kept.order) ?? suggested.order,
    countries: COUNTRY_CODES.find((one) => one === kept.countries) ?? suggested.countries,
    agesOfYear: kept.agesOfYear ?? null,
  };
}

const SAMPLES = 3;

/** The first cells of a column that hold something, none twice. */
export function samplesOf({ first }: Pick<OpenedList, "first">, column: number): string[] {
  return [...new Set(first.map(({ cells }) => cells[column]?.trim() ?? "").filter(Boolean))].slice(0, SAMPLES);
}
