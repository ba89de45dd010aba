import { choice, country, line, long, wholeDay, type Fields, type Values } from "@/features/person/spec";
import type { AuditForm, AuditRow, Confidence, SampleMethod, SampleTarget, Stage, Stratum } from "@/ipc/generated";

/** Fields of a plan beside the checklist, which has words of its own. */
export const PLAN: Fields = {
  title: line("quality.title", { required: true }),
  purpose: long("quality.purpose", { hint: "quality.purpose_hint" }),
  from: wholeDay("quality.from", { required: true }),
  until: wholeDay("quality.until", { required: true }),
  country: country("quality.country"),
  target: choice({ "": "quality.target_none", childrenRefused: "quality.target.childrenRefused", overturned: "quality.target.overturned" }, "quality.target"),
  outcome: choice({ "": "quality.any", refugee: "outcome.refugee", subsidiary: "outcome.subsidiary", refused: "outcome.refused", excluded: "outcome.excluded" }, "quality.outcome"),
  stage: choice({ "": "quality.any", registered: "stage.registered", interview: "stage.interview", assessment: "stage.assessment", review: "stage.review", decided: "stage.decided", issued: "stage.issued", notified: "stage.notified", appeal: "stage.appeal", final: "stage.final", closed: "stage.closed" }, "quality.stage"),
  method: choice({ simple: "quality.method.simple", stratified: "quality.method.stratified", systematic: "quality.method.systematic", targeted: "quality.method.targeted" }, "quality.method"),
  stratum: choice({ country: "quality.stratum.country", officer: "quality.stratum.officer", outcome: "quality.stratum.outcome", procedure: "quality.stratum.procedure" }, "quality.stratum"),
  confidence: choice({ ninety: "quality.confidence.ninety", ninetyFive: "quality.confidence.ninetyFive", ninetyNine: "quality.confidence.ninetyNine" }, "quality.confidence"),
  margin: line("quality.margin", { hint: "quality.margin_hint", required: true }),
  size: line("quality.size", { hint: "quality.size_hint" }),
  double: line("quality.double", { hint: "quality.double_hint" }),
  seed: line("quality.seed", { hint: "quality.seed_hint" }),
};

export const START: Values = {
  checklist: "decision",
  follows: null,
  title: "",
  purpose: "",
  from: "",
  until: "",
  country: null,
  outcome: "",
  target: "",
  stage: "",
  procedure: "",
  unit: "",
  officer: "",
  method: "simple",
  stratum: "country",
  confidence: "ninetyFive",
  margin: "10",
  size: null,
  double: "20",
  seed: null,
};

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** A whole number as typed; what is none goes to the core as 0 and is refused at its field. */
export function whole(value: unknown): number | null {
  const typed = text(value);
  if (typed === "") return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
}

/** What is sent. */
export function planOf(values: Values): AuditForm {
  return {
    checklist: text(values.checklist),
    title: text(values.title),
    purpose: text(values.purpose),
    filter: { from: text(values.from), until: text(values.until), country: text(values.country) || null, procedure: text(values.procedure) || null, outcome: text(values.outcome) || null, officer: text(values.officer) || null, unit: text(values.unit) || null, stage: (text(values.stage) || null) as Stage | null, target: (text(values.target) || null) as SampleTarget | null },
    method: (text(values.method) || "simple") as SampleMethod,
    stratum: (text(values.stratum) || "country") as Stratum,
    confidence: (text(values.confidence) || "ninetyFive") as Confidence,
    margin: whole(values.margin) ?? 0,
    size: whole(values.size),
    double: whole(values.double) ?? 0,
    seed: text(values.seed) || null,
    follows: text(values.follows) || null,
  };
}

/** What a targeted sample begins with: all that meets it, and nothing else asked for. */
export const aimed = (target: string): Values => (target === "" ? { target } : { target, checklist: "decision", follows: null, method: "targeted", outcome: "", size: null });

/** Audits that one of a checklist can repeat. */
export const earlier = (audits: readonly AuditRow[], checklist: string): AuditRow[] => audits.filter((one) => one.checklist === checklist && one.closedOn !== null);
