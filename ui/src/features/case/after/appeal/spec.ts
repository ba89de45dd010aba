import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import type { ProceedingKind } from "@/ipc/generated";

export const LODGE: Fields = {
  lodgedOn: wholeDay("appeal.lodged_on", { required: true }),
  lodgedBy: line("appeal.lodged_by", { required: true, hint: "appeal.lodged_by_hint" }),
  reference: line("appeal.reference", { hint: "appeal.reference_hint" }),
  grounds: long("appeal.grounds"),
};
/** Why it came late: asked only where it did. */
export const LATE_BECAUSE: Fields = { lateBecause: long("appeal.late_because", { hint: "appeal.late_because_hint" }) };
export const LATE: Fields = {
  accepted: { kind: "choice", required: true, label: "appeal.late_verdict", options: { yes: "appeal.late_yes", no: "appeal.late_no" } },
  because: long("appeal.because", { required: true }),
};
const what = (label: "appeal.what_hearing" | "appeal.what_direction" | "appeal.what_submission" | "appeal.what_interim") => line(label, { required: true });
const whom = line("appeal.whom");
export const STEPS: Record<ProceedingKind, Fields> = {
  hearing: { day: wholeDay("appeal.day_hearing", { required: true }), time: line("appeal.time"), place: line("appeal.place"), what: what("appeal.what_hearing") },
  direction: { day: wholeDay("appeal.day_direction", { required: true }), whom: line("appeal.whom", { hint: "appeal.whom_hint" }), what: what("appeal.what_direction") },
  submission: { day: wholeDay("appeal.day_submission", { required: true }), whom, what: what("appeal.what_submission") },
  interim: { day: wholeDay("appeal.day_interim", { required: true }), whom, what: what("appeal.what_interim") },
};
export const DONE: Fields = { on: wholeDay("appeal.done_on", { required: true }), outcome: long("appeal.outcome", { hint: "appeal.outcome_hint" }) };
export const REASON: Fields = { reason: line("appeal.why_undo", { required: true }) };
export const JUDGMENT: Fields = {
  givenOn: wholeDay("appeal.given_on", { required: true }),
  receivedOn: wholeDay("appeal.received_on", { required: true, hint: "appeal.received_on_hint" }),
  reference: line("appeal.judgment_reference"),
  reasons: long("appeal.reasons", { hint: "appeal.reasons_hint" }),
};
export const NOTHING: Fields = {};
