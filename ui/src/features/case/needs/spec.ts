import { code, line, long, wholeDay, type Fields } from "@/features/person/spec";
import type { ListEntryView } from "@/ipc/generated";

const open = (entry: ListEntryView) => entry.open === true;
const over = (entry: ListEntryView) => entry.open !== true;

const restricted = { kind: "flag", label: "need.restrict", hint: "need.restrict_hint" } as const;
const severity = code("severity", "need.severity");
const referral = line("need.referral", { hint: "need.referral_hint" });

export const RECORD: Fields = {
  status: code("need_status", "need.status", { only: open }),
  severity,
  source: {
    kind: "choice",
    label: "need.source",
    options: {
      ...{ stated: "need.source.stated", relative: "need.source.relative", observed: "need.source.observed" },
      ...{ document: "need.source.document", referral: "need.source.referral", rule: "need.source.rule" },
    },
  },
  referral,
  told: long("need.told", { hint: "need.told_hint" }),
  note: long("need.note"),
  restricted,
};
export const REVIEW: Fields = { status: code("need_status", "need.status", { required: true, only: open }), severity, referral, reason: long("need.review_reason", { required: true, hint: "need.review_reason_hint" }), restricted };
export const END: Fields = { status: code("need_status", "need.ended_how", { required: true, only: over }), on: wholeDay("need.ended_on"), reason: line("need.ended_why", { required: true }) };
export const REASON: Fields = { reason: line("need.why_mistaken", { required: true }) };
export const ANSWER: Fields = {
  answer: { kind: "choice", label: "guarantee.answer", options: { provided: "guarantee.provided", declined: "guarantee.declined" } },
  note: long("guarantee.note", { required: true, hint: "guarantee.note_hint" }),
};
export const APPOINT: Fields = {
  kind: {
    kind: "choice",
    label: "representative.kind",
    options: {
      ...{ guardian: "representative.kind.guardian", legalRepresentative: "representative.kind.legalRepresentative" },
      ...{ trustedAdult: "representative.kind.trustedAdult", counsel: "representative.kind.counsel" },
    },
  },
  name: line("representative.name", { required: true }),
  organisation: line("representative.organisation"),
  authority: line("representative.authority", { hint: "representative.authority_hint" }),
  contact: line("representative.contact"),
  since: wholeDay("representative.since"),
  until: wholeDay("representative.until"),
};
export const ENDED: Fields = { until: wholeDay("representative.until"), reason: line("representative.ended_why", { required: true }) };
