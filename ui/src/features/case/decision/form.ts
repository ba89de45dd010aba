import type { CaseFile, DecisionForm, RulingForm } from "@/ipc/generated";

const EMPTY = { fear: "", persecution: "", grounds: [], protection: "", relocation: "", exclusion: "", refoulement: "" };

/** The draft as a form: one ruling for each person of the case, in the order of the family. */
export function formOf(file: CaseFile): DecisionForm {
  const { decision } = file;
  return {
    application: file.id,
    rulings: file.members.map(({ person }): RulingForm => {
      const outcome = decision?.rulings.find((ruling) => ruling.person === person.id)?.outcome;
      return { person: person.id, outcome: outcome?.code ?? null, derivedFrom: outcome?.derivedFrom ?? null };
    }),
    analysis: { ...(decision?.analysis ?? EMPTY) },
    reasons: { ...(decision?.reasons ?? {}) },
  };
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
