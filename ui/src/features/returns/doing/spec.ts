import { choice, code, codes, country, flag, line, long, wholeDay, yesNo, type Fields } from "@/features/person/spec";

export const ASK: Fields = { said: long("return.said", { required: true }), askedOn: wholeDay("return.on") };
export const COUNSEL: Fields = {
  heldOn: wholeDay("return.on"),
  interpreter: line("return.interpreter"),
  topics: codes("return_topic", "return.topics"),
  explained: long("return.explained", { required: true }),
  questions: long("return.questions"),
  alone: flag("return.alone"),
};
export const SCREEN: Fields = { screenedOn: wholeDay("return.on"), note: long("return.indicator_note"), referredTo: line("return.referred_to") };
export const DECIDE: Fields = { goesOn: yesNo("return.goes_on"), reasons: long("return.reasons", { required: true }) };
export const CHILD: Fields = {
  kind: choice({ bestInterests: "return.finding.bestInterests", tracing: "return.finding.tracing", parentConsent: "return.finding.parentConsent", courtDecision: "return.finding.courtDecision", soleParent: "return.finding.soleParent" }, "return.finding"),
  foundOn: wholeDay("return.on"),
  foundBy: line("return.found_by", { required: true }),
  favours: yesNo("return.favours"),
  summary: long("return.summary", { required: true }),
};
export const APPLY: Fields = { country: country("return.country"), place: line("return.place"), on: wholeDay("return.on"), help: long("return.help", { required: true }), awaitedBy: line("return.awaited_by") };
export const ASK_HELP: Fields = { organisation: code("return_body", "return.organisation", { required: true }), askedOn: wholeDay("return.on") };
export const ANSWER: Fields = { on: wholeDay("return.on"), eligible: yesNo("return.eligible"), reason: long("return.reason", { required: true }), reference: line("return.reference") };
export const SIGN: Fields = { signedOn: wholeDay("return.signed_on"), interpreter: line("return.interpreter"), witness: line("return.witness", { required: true }), guardian: line("return.guardian") };
export const CONSENT: Fields = { consulate: line("return.consulate", { required: true }), givenOn: wholeDay("return.on") };
export const TRAVEL_PAPER: Fields = { kind: code("document", "return.paper_kind", { required: true }), number: line("return.paper_number", { required: true }), validUntil: wholeDay("return.valid_until") };
export const CLEAR: Fields = { on: wholeDay("return.on"), doctor: line("return.doctor", { required: true }), conditions: line("return.conditions") };
export const BOOK: Fields = { departsOn: wholeDay("return.departs_on", { required: true }), route: line("return.route", { required: true }), arrangedBy: code("return_body", "return.arranged_by", { required: true }), escort: line("return.escort") };
export const RECONFIRM: Fields = { how: line("return.how", { required: true }) };
export const DEPART: Fields = {
  on: wholeDay("return.on", { required: true }),
  proof: choice({ borderRecord: "return.proof.borderRecord", organisation: "return.proof.organisation", officer: "return.proof.officer" }, "return.proof"),
  reference: line("return.proof_reference", { required: true }),
};
export const ARRIVE: Fields = { on: wholeDay("return.on", { required: true }), place: line("return.place", { required: true }), toldBy: line("return.told_by", { required: true }) };
export const VISIT: Fields = {
  visitedOn: wholeDay("return.on"),
  reached: yesNo("return.reached"),
  contact: line("return.contact", { required: true }),
  safety: long("return.safety"),
  livelihood: long("return.livelihood"),
  housing: long("return.housing"),
  papers: yesNo("return.has_papers"),
  satisfaction: line("return.satisfaction"),
  leavingAgain: yesNo("return.leaving_again"),
};
export const ADVISE: Fields = { advice: long("return.advice", { required: true }) };
export const PAID: Fields = { on: wholeDay("return.on"), reference: line("return.pay_reference", { required: true }) };
export const CANCEL: Fields = { reason: long("return.cancel_reason", { required: true }) };
export const END: Fields = { note: long("return.note", { hint: "return.note_hint" }) };
