import type { Analysis, CaseFile, Content, Finding, Ground, OutcomeCode, Reasons } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { wholeAnalysis } from "./form";
import { textIn } from "./reasons/paragraphs";
import { STEPS, type StepId } from "./steps";

/** A part of a draft as text: what it is, whose, and what stands in it. */
export interface Part {
  key: string;
  kind: "outcome" | "fact" | "step" | "reasons";
  /** A person, the number of a fact, a step, or a language. */
  which: string;
  /** Whose analysis or letter it belongs to, when it is not the family's. */
  whose: string | null;
  text: string;
}

/** Words for codes, in the language of the screen. */
export interface Saying {
  outcome(code: OutcomeCode): string;
  finding(code: Finding): string;
  ground(code: Ground): string;
}

/** A draft, part by part, in its fixed order. */
export function partsOf(content: Content, file: CaseFile, saying: Saying): Part[] {
  const outcomes = content.rulings.map(({ person, outcome }): Part => {
    return { key: `outcome ${person}`, kind: "outcome", which: person, whose: null, text: outcome.code ? saying.outcome(outcome.code) : "" };
  });
  const facts = content.facts.map((fact): Part => ({ key: `fact ${fact.number}`, kind: "fact", which: String(fact.number), whose: null, text: lines([fact.statement, saying.finding(fact.finding), fact.reasoning]) }));
  const own = Object.entries(content.own).flatMap(([person, analysis]) => (analysis ? steps(analysis, person, saying) : []));
  const reasons = reasonsParts(file, null, content.reasons);
  const letters = Object.entries(content.letterReasons).flatMap(([letter, own]) => reasonsParts(file, whom(file, content, letter), own ?? []));
  return [...outcomes, ...facts, ...steps(content.analysis, null, saying), ...own, ...reasons, ...letters].filter(({ text }) => text !== "");
}

function reasonsParts(file: CaseFile, whose: string | null, reasons: Reasons): Part[] {
  return file.writing.reasoned.map((language) => ({
    key: `reasons ${whose ?? ""} ${language}`,
    kind: "reasons",
    which: language,
    whose,
    text: reasons.flatMap((one, index) => (textIn(one, language).trim() === "" ? [] : [`${index + 1}. ${textIn(one, language)}`])).join("\n"),
  }));
}

/** Names of those whom a letter addresses. */
function whom(file: CaseFile, { rulings }: Content, letter: string): string {
  const theirs = rulings.filter(({ outcome }) => file.outcomes.some(({ code, letter: name }) => code === outcome.code && name === letter));
  return theirs.map(({ person }) => nameOf(file, person)).join(", ");
}

const lines = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== "").join("\n");

function steps(analysis: Partial<Analysis>, whose: string | null, saying: Saying): Part[] {
  const whole = wholeAnalysis(analysis);
  return STEPS.map((step): Part => ({ key: `step ${whose ?? ""} ${step}`, kind: "step", which: step, whose, text: lines(textsOf(whole, saying)[step]) }));
}

/** What was written at each step, one line after the other. */
function textsOf(a: Analysis, saying: Saying): Record<StepId, string[]> {
  return {
    fear: [a.fear, a.past, a.surPlace],
    persecution: [a.persecution, ...a.harms.map(({ act }) => act)],
    grounds: a.grounds.flatMap(({ ground, reasoning }) => [saying.ground(ground), reasoning]),
    protection: [a.protection],
    relocation: [a.relocation, a.alternative.place, a.alternative.relevance, a.alternative.reasonableness],
    exclusion: [a.exclusion, ...a.clauses.flatMap(({ reasons, responsibility }) => [reasons, responsibility])],
    subsidiary: [a.subsidiary, ...a.seriousHarms.map(({ reasoning }) => reasoning)],
    refoulement: [a.refoulement],
    unity: Object.values(a.unity).filter((text): text is string => text !== undefined),
  };
}
