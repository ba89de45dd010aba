import type { Key } from "@/i18n";
import type { ListEntryView, ListName } from "@/ipc/generated";

/** How a field is typed and shown. */
export type Kind = "line" | "long" | "zone" | "day" | "wholeDay" | "country" | "countries" | "code" | "codes" | "choice" | "flag" | "yesNo" | "rows";

export interface FieldSpec {
  kind: Kind;
  label: Key;
  hint?: Key;
  /** Of a code or several: their list. */
  list?: ListName;
  /** Of a code: which of its entries are offered; the same function each time. */
  only?(entry: ListEntryView): boolean;
  /** Of a choice: its values; "" is none. */
  options?: Readonly<Record<string, Key>>;
  /** A row without it is not kept. */
  required?: true;
  rows?: RowsSpec;
}

/** Every field of a record, in the order of the form: one that is forgotten does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldSpec };
export type Fields = Readonly<Record<string, FieldSpec>>;

/** Records of one kind, one after the other. */
export interface RowsSpec {
  fields: Fields;
  /** A row of which nothing is known. */
  empty: Values;
  /** "Language {number}" */
  title: Key;
  add: Key;
}

export type Value = string | boolean | null | readonly string[] | readonly Values[];
export type Values = { readonly [field: string]: Value };

/** A section of what is known of a person: one record, or rows. */
export type SectionSpec = { fields: Fields; empty: Values } | { rows: RowsSpec };

type Plain = Pick<FieldSpec, "kind" | "label"> & Pick<Partial<FieldSpec>, "hint" | "required">;
const plain = (kind: Kind) => (label: Key, more: { hint?: Key; required?: true } = {}): Plain => ({ kind, label, ...more });
export const line = plain("line");
export const long = plain("long");
export const zone = plain("zone");
export const day = plain("day");
export const wholeDay = plain("wholeDay");
export const country = plain("country");
export const countries = plain("countries");
export const flag = plain("flag");
export const yesNo = plain("yesNo");
export const code = (list: ListName, label: Key, more: Pick<FieldSpec, "hint" | "required" | "only"> = {}): FieldSpec => ({ kind: "code", list, label, ...more });
export const codes = (list: ListName, label: Key, more: Pick<FieldSpec, "hint" | "required"> = {}): FieldSpec => ({ kind: "codes", list, label, ...more });
export const choice = (options: Readonly<Record<string, Key>>, label: Key): FieldSpec => ({ kind: "choice", options, label });
export const rows = (rows: RowsSpec, label: Key): FieldSpec => ({ kind: "rows", rows, label });

/** Rows of a record type, checked against it. */
export function rowsOf<T>(spec: { fields: FieldsOf<T>; empty: T; title: Key; add: Key }): RowsSpec {
  return spec as unknown as RowsSpec;
}

/** A record type as a section, checked against it. */
export function sectionOf<T>(fields: FieldsOf<T>, empty: T): SectionSpec {
  return { fields, empty } as unknown as SectionSpec;
}
