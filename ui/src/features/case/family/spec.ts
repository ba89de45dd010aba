import { code, day, line, long, wholeDay, type Fields } from "@/features/person/spec";
import type { ListEntryView } from "@/ipc/generated";

const on = wholeDay("family.on", { required: true });
const reason = long("family.reason", { required: true, hint: "family.reason_hint" });
/** Those who part stay in the country with a case of their own. */
const parts = ({ code }: ListEntryView) => ["divorce", "marriage", "majority", "own-claim", "safety", "guardian-change", "not-family", "other"].includes(code);

export const LEAVE: Fields = { because: code("leaving", "family.because", { required: true }), on, died: day("family.died", { hint: "family.died_hint" }), reason };
export const SPLIT: Fields = {
  because: code("leaving", "family.because", { required: true, only: parts }),
  on,
  contact: line("family.contact", { required: true, hint: "family.contact_hint" }),
  reasons: long("family.reasons", { hint: "family.reasons_hint" }),
  fears: long("family.fears"),
  reason,
};
export const MERGE: Fields = { on, reason };
export const RELATE: Fields = { on, reason };
export const MARRY: Fields = {
  what: { kind: "choice", label: "family.what", options: { marriage: "family.what.marriage", divorce: "family.what.divorce" } },
  on: day("family.on"),
  marital: code("marital", "family.marital", { hint: "family.marital_hint" }),
  form: line("person.civil.form", { hint: "person.civil.form_hint" }),
  place: line("person.civil.place"),
  reason,
};
export const JOIN: Fields = {
  how: { kind: "choice", label: "family.how", options: { birth: "family.how.birth", arrival: "family.how.arrival", joined: "family.how.joined" } },
  on,
  ownClaim: { kind: "flag", label: "family.own_claim" },
  reason,
};
