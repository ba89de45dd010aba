import { line, long, wholeDay, type Fields } from "@/features/person/spec";

export const OPEN: Fields = { reasons: long("status.reasons", { required: true, hint: "status.reasons_hint" }) };
/** That they were told: when and to whom; how stands above, as the profile has it. */
export const SERVE: Fields = {
  on: wholeDay("status.served_on", { required: true, hint: "service.on_hint" }),
  means: line("letter.means", { required: true, hint: "letter.means_hint" }),
};
export const RESPOND: Fields = { on: wholeDay("status.responded_on", { required: true }), said: long("status.said", { required: true }) };
export const COMPELLING: Fields = { compelling: long("status.compelling", { hint: "status.compelling_hint" }) };
export const DECIDE: Fields = {
  verdict: { kind: "choice", required: true, label: "status.verdict", options: { ends: "status.verdict.ends", keeps: "status.verdict.keeps" } },
  reasons: long("status.decision_reasons", { required: true }),
};
export const EFFECTIVE: Fields = { effectiveOn: wholeDay("status.effective_on", { hint: "status.effective_on_hint" }) };
export const ABANDON: Fields = { reason: line("status.abandon_reason", { required: true }) };
