import { line, long, wholeDay, yesNo, type Fields } from "@/features/person/spec";

export const CLOSE: Fields = { on: wholeDay("end.closed_on", { required: true }), known: long("end.known", { required: true, hint: "end.known_hint" }) };
/** A withdrawal is signed, and voluntary return is asked about. */
export const WITHDRAWN: Fields = { statementOn: wholeDay("end.statement_on", { required: true, hint: "end.statement_hint" }), returnAsked: yesNo("end.return_asked") };
export const TRANSFERRED: Fields = { destination: line("end.destination") };
export const REOPEN: Fields = {
  requestedBy: line("end.requested_by", { required: true }),
  requestedOn: wholeDay("end.requested_on", { required: true }),
  reasons: long("end.request_reasons", { required: true, hint: "end.request_reasons_hint" }),
};
export const VERDICT: Fields = {
  accepted: { kind: "choice", required: true, label: "end.verdict", options: { yes: "end.accepted", no: "end.refused" } },
  because: long("appeal.because", { required: true }),
};
export const FLAG: Fields = {
  since: wholeDay("flag.since", { required: true }),
  until: wholeDay("flag.until"),
  place: line("flag.place", { hint: "flag.place_hint" }),
  source: line("flag.source", { hint: "flag.source_hint" }),
  note: long("flag.note"),
  restricted: { kind: "flag", label: "need.restrict", hint: "need.restrict_hint" },
};
export const END_FLAG: Fields = { until: wholeDay("flag.until", { required: true }), reason: line("flag.ended_why", { required: true }) };
export const REASON: Fields = { reason: line("need.why_mistaken", { required: true }) };
