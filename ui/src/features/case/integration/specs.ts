import { choice, code, country, flag, line, long, rows, wholeDay, yesNo, type Fields } from "@/features/person/spec";

export const OPEN: Fields = { aim: long("integration.aim", { required: true }) };
export const EXIT: Fields = { reached: flag("integration.aim_reached"), reason: long("assistance.reason", { required: true }) };
export const GOAL: Fields = {
  domain: code("integration_domain", "integration.domain", { required: true }),
  text: long("integration.goal_text", { required: true, hint: "integration.goal_hint" }),
  dueOn: wholeDay("integration.due_on", { required: true }),
  actions: rows(
    {
      fields: { what: line("integration.action", { required: true }), responsible: line("integration.responsible", { required: true, hint: "integration.responsible_hint" }), dueOn: wholeDay("integration.due_on") },
      empty: { what: "", responsible: "", dueOn: null },
      title: "integration.action_number",
      add: "integration.action_add",
    },
    "integration.actions",
  ),
};
export const DONE: Fields = { on: wholeDay("integration.done_on", { required: true }), note: long("integration.came_of_it") };
export const GOAL_END: Fields = { reached: flag("integration.reached"), note: long("integration.how", { required: true }) };
export const CARD: Fields = { number: line("card.number", { required: true }), issuedOn: wholeDay("card.issued_on", { required: true }), validUntil: wholeDay("card.until", { hint: "card.until_hint" }) };
export const LOSS: Fields = { on: wholeDay("card.lost", { required: true }), note: long("card.loss_note", { required: true }) };

/** What is measured beside the levels; what is not known is left out. */
export const INDICATORS: Fields = {
  document: yesNo("integration.indicator.document"),
  tenancy: yesNo("integration.indicator.tenancy"),
  language: choice({ "": "household.unknown", a0: "integration.cefr.a0", a1: "integration.cefr.a1", a2: "integration.cefr.a2", b1: "integration.cefr.b1", b2: "integration.cefr.b2", c1: "integration.cefr.c1", c2: "integration.cefr.c2" }, "integration.cefr"),
  work: choice({ "": "household.unknown", formal: "integration.work.formal", informal: "integration.work.informal", selfEmployed: "integration.work.selfEmployed", seeking: "integration.work.seeking", inactive: "integration.work.inactive" }, "integration.work"),
  months: line("integration.months"),
  fitting: yesNo("integration.indicator.fitting"),
  school: yesNo("integration.indicator.school"),
  clinic: yesNo("integration.indicator.clinic"),
  income: line("integration.income", { hint: "programme.amount_hint" }),
  contacts: yesNo("integration.indicator.contacts"),
  rights: yesNo("integration.indicator.rights"),
  discriminated: yesNo("integration.discriminated"),
  longTerm: yesNo("integration.indicator.longTerm"),
};
export const REVIEW: Fields = { on: wholeDay("integration.reviewed_on", { required: true }), note: long("integration.agreed"), ...INDICATORS };

export const REFER: Fields = { domain: code("integration_domain", "integration.domain", { required: true }), purpose: long("referral.purpose", { required: true }) };
export const CONSENT: Fields = { givenOn: wholeDay("referral.consent_on", { required: true }), expiresOn: wholeDay("referral.consent_until", { hint: "referral.consent_until_hint" }), how: line("referral.consent_how", { required: true, hint: "referral.consent_how_hint" }) };
export const REFERRAL_ANSWER: Fields = { on: wholeDay("referral.answered_on", { required: true }), note: long("referral.note") };

export const APPLY: Fields = {
  appliedOn: wholeDay("reunion.applied_on", { required: true }),
  relatives: rows(
    {
      fields: { name: line("household.member_name", { required: true }), relationship: code("relationship", "reunion.relationship", { required: true }), born: line("reunion.born", { hint: "reunion.born_hint" }), country: country("reunion.country") },
      empty: { name: "", relationship: null, born: null, country: null },
      title: "reunion.relative_number",
      add: "reunion.relative_add",
    },
    "reunion.relatives",
  ),
};
export const EVIDENCE: Fields = { code: code("family_evidence", "reunion.evidence_kind", { required: true }), there: flag("reunion.evidence_there"), note: long("reunion.evidence_note", { required: true }) };
export const DECIDE: Fields = { granted: flag("reunion.grant"), reasons: long("reunion.reasons", { required: true }) };
export const STEP: Fields = { on: wholeDay("reunion.on", { required: true }), note: line("reunion.step_note", { required: true }) };
export const ARRIVE: Fields = { on: wholeDay("reunion.on", { required: true }), caseNumber: line("reunion.case_number", { hint: "reunion.case_number_hint" }), note: long("reunion.arrival_note", { required: true }) };
