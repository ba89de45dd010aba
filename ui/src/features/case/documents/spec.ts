import { todayIso } from "@/components";
import { code, day, line, wholeDay, yesNo, zone, type Fields, type Values } from "@/features/person/spec";
import type { AttachmentView, IdentityDocument, ListEntryView } from "@/ipc/generated";
import type { DocumentVerb } from "./addresses";

/** Where an original lies in the office: only such custody is chosen when one is taken. */
const heldHere = (entry: ListEntryView) => entry.receipt === true;
/** An examination found something; that there was none is no finding. */
const found = (entry: ListEntryView) => entry.code !== "not-examined";
/** A portrait is taken as a photograph, cropped; no scan is one. */
const isScan = (entry: ListEntryView) => entry.code !== "portrait";

const written: Fields = {
  mrz: zone("register.mrz", { hint: "document.mrz_hint" }),
  ofType: code("document", "person.document.type"),
  number: line("register.document_number"),
  issuer: line("register.document_issuer"),
  name: line("person.document.name"),
  issuedOn: day("person.document.issued_on"),
  issuedAt: line("person.document.issued_at"),
  expires: wholeDay("person.document.expires"),
  original: yesNo("person.document.original"),
  note: line("person.document.note"),
};

/** A document that a person brings: its zone, or what stands on it. */
export const ADDED: Fields = { ...written, custody: code("custody", "person.document.custody"), keptAt: line("person.document.kept_at", { hint: "document.kept_at_hint" }) };

export const VERB_FIELDS: Record<DocumentVerb, Fields> = {
  change: written,
  retain: {
    keptAt: line("document.kept_at", { required: true, hint: "document.kept_at_hint" }),
    on: wholeDay("document.retained_on", { required: true }),
    custody: code("custody", "document.why_held", { only: heldHere, hint: "document.why_held_hint" }),
    receipt: line("document.receipt_elsewhere", { hint: "document.receipt_elsewhere_hint" }),
  },
  return: { to: line("document.returned_to", { required: true, hint: "document.returned_to_hint" }), on: wholeDay("document.returned_on", { required: true }) },
  examine: {
    authenticity: code("authenticity", "document.authenticity", { required: true, only: found }),
    by: line("document.examined_by", { required: true, hint: "document.examined_by_hint" }),
    on: wholeDay("document.examined_on", { required: true }),
    basis: line("document.examined_basis", { required: true, hint: "document.examined_basis_hint" }),
  },
  lose: {
    kind: { kind: "choice", label: "document.loss", options: { lost: "document.loss.lost", destroyed: "document.loss.destroyed" } },
    on: wholeDay("document.lost_on", { required: true }),
    how: line("document.lost_how", { required: true, hint: "document.lost_how_hint" }),
  },
  withdraw: { reason: line("document.withdraw_reason", { required: true, hint: "document.withdraw_hint" }) },
};

const blank = (fields: Fields): Values => Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, spec.required ? "" : null]));

export const addedStart = (): Values => ({ ...blank(ADDED), original: true, custody: "held" });

/** What a form begins with: what stands, and today. */
export function verbStart(verb: DocumentVerb, document: IdentityDocument, holder: string): Values {
  const empty = blank(VERB_FIELDS[verb]);
  const on = todayIso();
  switch (verb) {
    case "change": {
      const { ofType, number, issuer, name, issuedOn, issuedAt, expires, original, note } = document;
      return { ...empty, ofType, number: number || null, issuer: issuer || null, name: name || null, issuedOn, issuedAt, expires, original, note };
    }
    case "retain":
      return { ...empty, on, keptAt: document.keptAt ?? "" };
    case "return":
      return { ...empty, on, to: holder };
    case "lose":
      return { ...empty, on, kind: "lost" };
    case "examine":
      return { ...empty, on };
    case "withdraw":
      return empty;
  }
}

export const SCAN: Fields = {
  kind: code("attachment", "scan.kind", { required: true, only: isScan }),
  title: line("scan.name", { hint: "scan.name_hint" }),
  language: code("language", "scan.language"),
  authenticity: code("authenticity", "document.authenticity"),
  note: line("scan.note"),
};
export const REMOVE: Fields = { reason: line("scan.remove_reason", { required: true, hint: "scan.remove_hint" }) };

export function scanStart(scan: AttachmentView | null, target: { person: string | null; document: string | null }): Values {
  if (!scan) return { ...blank(SCAN), kind: target.document ? "identity" : "", translationOf: null, ...target };
  const { kind, title, language, authenticity, note, person, document, translationOf } = scan;
  return { kind, title: title || null, language, authenticity, note, person, document, translationOf };
}

/** Texts of a form as the core takes them: nothing for an empty one. */
export const textOf = (values: Values, field: string): string | null => {
  const value = values[field];
  return typeof value === "string" && value.trim() !== "" ? value : null;
};
