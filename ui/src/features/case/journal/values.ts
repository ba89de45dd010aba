import type { ChangeView } from "@/ipc/generated";

/** Links between records: they say nothing to a reader, and the core does not send them. */
const LINKS = new Set(["application", "person", "officer", "interview", "decision", "drafted_by", "issued_by", "derived_from", "evidence", "review", "appeal", "after", "procedure", "closure", "opened", "other", "recorded_by", "opened_by", "document", "audit", "observer", "consent"]);
/** For the machine only. */
const INNER = new Set(["series", "counter", "position", "inputs", "pdf", "template", "profile", "content"]);

export interface Change {
  /** `table.field` */
  field: string;
  /** Text of the value; null: emptied. */
  value: string | null;
  /** What it said before; null: nothing, or it was erased. */
  before: string | null;
}
/** The fields of one record that was made or changed. */
export interface ChangedRecord {
  table: string;
  /** It was made by this, not changed: what was left out says nothing. */
  made: boolean;
  changes: Change[];
}

/** Changes by record, without what says nothing. */
export function recordsOf(changes: readonly ChangeView[]): ChangedRecord[] {
  const records: ChangedRecord[] = [];
  for (const { field, before, value } of changes) {
    const [table = "", name] = field.split(".");
    const last = records.at(-1);
    // `table` alone begins a record; so does the same field twice.
    if (name === undefined || last?.table !== table || last.changes.some((one) => one.field === field)) records.push({ table, made: name === undefined, changes: [] });
    const record = records.at(-1);
    if (!record || name === undefined || INNER.has(name) || (value === null && (record.made || LINKS.has(name)))) continue;
    record.changes.push({ field, before, value });
  }
  return records;
}

/** Entries that only say that somebody looked. */
const READINGS = new Set(["application.open", "person.open", "duplicate.compare", "attachment.read", "access.read_sealed", "access.read_restricted", "access.searched", "observer.open"]);

export const isReading = ({ command }: { command: string }) => READINGS.has(command);

/** A structured value: its JSON, or null when it is none or was cut short on the way. */
export function structured(value: string): Record<string, unknown> | unknown[] | null {
  if (!/^[[{]/.test(value)) return null;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === "object" && read !== null ? (read as Record<string, unknown> | unknown[]) : null;
  } catch {
    return null;
  }
}

/** The text of a key in JSON that may have been cut short. */
export function glimpse(json: string, key: string): string | null {
  const found = new RegExp(`"${key}":"((?:[^"\\\\]|\\\\.)*)"?`).exec(json);
  if (!found?.[1]) return null;
  try {
    return JSON.parse(`"${found[1]}"`) as string;
  } catch {
    return found[1];
  }
}

/** All texts in a structured value, one after the other. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
