import { choice, code, codes, flag, line, long, rows, wholeDay, type Fields } from "@/features/person/spec";

/** What is known of a household. */
export const HOUSEHOLD: Fields = {
  population: code("population", "household.population", { required: true }),
  caseNumber: line("household.case", { hint: "household.case_hint" }),
  address: line("household.address", { required: true }),
  contact: line("household.contact", { required: true, hint: "household.contact_hint" }),
  origin: line("household.origin", { hint: "household.origin_hint" }),
  income: line("household.income", { hint: "household.income_hint" }),
  note: long("household.note"),
};

/** Who lives there, as far as the first talk tells. */
export const MEMBERS: Fields = {
  members: rows(
    {
      fields: {
        name: line("household.member_name", { required: true }),
        native: line("household.member_native"),
        sex: code("sex", "register.sex"),
        age: line("household.member_age", { hint: "household.member_age_hint" }),
        relationship: code("relationship", "household.relationship", { required: true, hint: "household.relationship_hint" }),
      },
      empty: { name: "", native: null, sex: null, age: null, relationship: null },
      title: "household.member_number",
      add: "household.member_add",
    },
    "household.members",
  ),
};

export const PROBLEM: Fields = {
  kind: code("social_problem", "problem.kind", { required: true }),
  urgency: choice({ immediate: "problem.urgency.immediate", high: "problem.urgency.high", normal: "problem.urgency.normal" }, "problem.urgency"),
  toldBy: line("problem.told_by", { required: true }),
  what: long("problem.what", { required: true }),
  referral: line("problem.referral"),
};
export const SOLVE: Fields = { what: long("problem.done", { required: true }), solved: flag("problem.solved") };
export const VISIT: Fields = { on: wholeDay("visit.on", { required: true }), purpose: long("visit.purpose", { required: true }) };
export const REPORT: Fields = {
  on: wholeDay("visit.took_place", { required: true }),
  present: line("visit.present", { required: true }),
  findings: long("visit.findings", { required: true }),
  followUp: long("visit.follow_up"),
};
export const REASON: Fields = { reason: long("assistance.reason", { required: true }) };

export const PROGRAMME: Fields = {
  name: line("programme.name", { required: true }),
  kind: code("aid_kind", "programme.kind", { required: true }),
  cadence: choice({ monthly: "programme.cadence.monthly", once: "programme.cadence.once" }, "programme.cadence"),
  payer: line("programme.payer", { required: true }),
  budget: line("programme.budget", { required: true, hint: "programme.amount_hint" }),
  startsOn: wholeDay("programme.starts_on", { required: true }),
  endsOn: wholeDay("programme.ends_on", { required: true }),
};
export const CRITERIA: Fields = {
  basis: long("criteria.basis", { required: true, hint: "criteria.basis_hint" }),
  populations: codes("population", "criteria.populations", { hint: "criteria.none_asks_nothing" }),
  needs: codes("need", "criteria.needs", { hint: "criteria.none_asks_nothing" }),
  least: line("criteria.least"),
  most: line("criteria.most"),
  children: line("criteria.children"),
  elderly: line("criteria.elderly"),
  income: line("criteria.income", { hint: "programme.amount_hint" }),
  base: line("criteria.base", { hint: "programme.amount_hint" }),
  each: line("criteria.each", { hint: "programme.amount_hint" }),
  cap: line("criteria.cap", { hint: "programme.amount_hint" }),
};
export const DELIVER: Fields = {
  kind: choice({ signature: "delivery.kind.signature", voucher: "delivery.kind.voucher", transfer: "delivery.kind.transfer", witnesses: "delivery.kind.witnesses" }, "delivery.kind"),
  reference: line("delivery.reference", { hint: "delivery.reference_hint" }),
  receivedBy: line("delivery.received_by", { hint: "delivery.received_by_hint" }),
  on: wholeDay("delivery.on", { required: true }),
};
export const PAY: Fields = { reference: line("payment.reference", { required: true }), on: wholeDay("payment.paid_on", { required: true }) };
export const COMPLAINT: Fields = {
  kind: code("complaint_kind", "complaint.kind", { required: true }),
  channel: choice({ inPerson: "complaint.channel.inPerson", phone: "complaint.channel.phone", letter: "complaint.channel.letter", box: "complaint.channel.box", partner: "complaint.channel.partner" }, "complaint.channel"),
  confidential: flag("complaint.confidential"),
  complainant: line("complaint.complainant", { hint: "complaint.complainant_hint" }),
  what: long("complaint.what", { required: true }),
  receivedOn: wholeDay("complaint.received_on", { required: true }),
};
export const ANSWER: Fields = { text: long("complaint.answer_text", { required: true }), upheld: flag("complaint.upheld") };
export const SITE: Fields = { name: line("shelter.site_name", { required: true }), address: line("household.address", { required: true }), note: long("household.note") };
export const UNIT: Fields = {
  name: line("shelter.unit_name", { required: true }),
  places: line("shelter.places", { required: true }),
  accessible: flag("shelter.accessible"),
  womenOnly: flag("shelter.women_only"),
  family: flag("shelter.family"),
};
export const CHECK_IN: Fields = { since: wholeDay("shelter.since", { required: true }), until: wholeDay("shelter.until") };
export const CHECK_OUT: Fields = { on: wholeDay("shelter.left_on", { required: true }), reason: long("assistance.reason", { required: true }) };
