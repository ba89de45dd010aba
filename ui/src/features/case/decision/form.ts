import { unchanged } from "@/app/unchanged";
import type { Analysis, CaseFile, DecisionForm, DecisionView, Ground, Nexus, Reasons, RulingForm } from "@/ipc/generated";
import { wholeReasons } from "./reasons/paragraphs";

export const EMPTY: Analysis = {
  ...{ fear: "", past: "", surPlace: "", persecution: "", harms: [], cumulative: false, grounds: [], agents: [], protection: "", protectionTests: {} },
  ...{ relocation: "", alternative: { place: "", relevance: "", reasonableness: "", putIn: null, exists: null }, exclusion: "", clauses: [] },
  ...{ subsidiary: "", seriousHarms: [], refoulement: "", unity: {} },
};

/** An analysis that was kept before its steps had particulars opens as it was meant. */
export function wholeAnalysis(kept: Partial<Analysis>): Analysis {
  const grounds = (kept.grounds ?? []) as (Nexus | Ground)[];
  const whole = grounds.map((one): Nexus => (typeof one === "string" ? { ground: one, held: "actual", reasoning: "" } : one));
  return unchanged(kept as Analysis, { ...EMPTY, ...kept, grounds: unchanged(grounds as Nexus[], whole) });
}

export function whole(form: DecisionForm): DecisionForm {
  return {
    ...form,
    analysis: wholeAnalysis(form.analysis),
    own: each(form.own ?? {}, wholeAnalysis),
    reasons: wholeReasons(form.reasons),
    letterReasons: each(form.letterReasons ?? {}, wholeReasons),
  };
}

type By<T> = { [key in string]: T };

const each = <T,>(by: By<T>, change: (one: T) => T): By<T> => unchanged(by, Object.fromEntries(Object.entries(by).map(([key, one]) => [key, change(one)])));

/**
 * A draft of the family as it is now: whoever left since it was kept is no part of it any more. What nobody touched stays
 * the same object.
 */
export function ofMembers(file: CaseFile, kept: DecisionForm): DecisionForm {
  const form = whole(kept);
  const stays = (person: string) => file.members.some((member) => member.person.id === person);
  const only = <T extends object>(by: T): T => unchanged(by, Object.fromEntries(Object.entries(by).filter(([person]) => stays(person))) as T);
  const analysis = (one: Analysis): Analysis => unchanged(one, { ...one, unity: only(one.unity) });
  const read = (reasons: Reasons): Reasons => unchanged(reasons, reasons.filter(({ annex }) => annex === null || stays(annex)));
  return {
    ...form,
    rulings: unchanged(form.rulings, form.rulings.filter(({ person }) => stays(person))),
    analysis: analysis(form.analysis),
    own: each(only(form.own), analysis),
    reasons: read(form.reasons),
    letterReasons: each(form.letterReasons, read),
  };
}

/**
 * The draft as a form: one ruling for each person of the case, in the order of the family. A case that came back begins
 * with what was written before; what is decided is chosen anew.
 */
export function formOf(file: CaseFile): DecisionForm {
  const { decision } = file;
  const before: DecisionView | undefined = decision ?? file.earlier.at(-1);
  const members = new Set(file.members.map(({ person }) => person.id));
  const own = Object.entries(before?.own ?? {}).filter(([person]) => members.has(person));
  return whole({
    application: file.id,
    rulings: file.members.map(({ person }): RulingForm => {
      const outcome = decision?.rulings.find((ruling) => ruling.person === person.id)?.outcome;
      return { person: person.id, outcome: outcome?.code ?? null, derivedFrom: outcome?.derivedFrom ?? null };
    }),
    analysis: before?.analysis ?? EMPTY,
    reasons: decision?.reasons ?? [],
    own: Object.fromEntries(own),
    letterReasons: { ...(decision?.letterReasons ?? {}) },
  });
}

/** Changes one ruling. A derivative status derives from the one refugee there is, unless another is chosen. */
export function ruled(rulings: readonly RulingForm[], person: string, change: Partial<RulingForm>): RulingForm[] {
  const changed = rulings.map((ruling) => (ruling.person === person ? { ...ruling, ...change } : ruling));
  const refugees = changed.filter((ruling) => ruling.outcome === "refugee").map((ruling) => ruling.person);
  return changed.map((ruling) => {
    if (ruling.outcome !== "derivative") return { ...ruling, derivedFrom: null };
    const from = refugees.includes(ruling.derivedFrom ?? "") ? ruling.derivedFrom : refugees.length === 1 ? (refugees[0] ?? null) : null;
    return { ...ruling, derivedFrom: from };
  });
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** Persons whom one letter tells of their outcomes. */
export interface Group {
  letter: string;
  persons: string[];
}

/** The letters that the outcomes ask for, the principal applicant's first. */
export function groupsOf(file: CaseFile, rulings: readonly RulingForm[]): Group[] {
  const groups: Group[] = [];
  for (const { person, outcome } of rulings) {
    const letter = file.outcomes.find(({ code }) => code === outcome)?.letter;
    if (!letter) continue;
    const known = groups.find((group) => group.letter === letter);
    if (known) known.persons.push(person);
    else groups.push({ letter, persons: [person] });
  }
  return groups;
}

/** Reasons of a letter: its own, or the decision's where it is the first. */
export function reasonsFor({ reasons, letterReasons }: Pick<DecisionForm, "reasons" | "letterReasons">, letter: string | undefined, groups: readonly Group[]): Reasons {
  const own = letter === undefined ? undefined : letterReasons[letter];
  return own ?? (isFirst(letter, groups) ? reasons : []);
}

/** Reasons of a letter, written anew in the place they are read from. */
export function withReasons(form: DecisionForm, letter: string | undefined, groups: readonly Group[], reasons: Reasons): Partial<DecisionForm> {
  const own = letter !== undefined && (form.letterReasons[letter] !== undefined || !isFirst(letter, groups));
  return own ? { letterReasons: { ...form.letterReasons, [letter]: reasons } } : { reasons };
}

const isFirst = (letter: string | undefined, groups: readonly Group[]): boolean => letter === undefined || groups.length === 0 || groups[0]?.letter === letter;
