import { useMemo } from "react";
import { useI18n, type I18n } from "@/i18n";
import type { Basis, CaseFile, Disagreement } from "@/ipc/generated";
import { factHref } from "../../assessment/addresses";
import type { Sources } from "../../assessment/useSources";
import { nameOf } from "../../interviews/people";
import type { StepId } from "../steps";

export interface BasisWords {
  /** "Fact 2", "Line 14", "Well-founded fear". */
  label(basis: Basis): string;
  /** Where it is looked after; none where it stands on this screen. */
  href(basis: Basis): string | undefined;
  /** Why a paragraph no longer agrees with it. */
  why(basis: Basis, disagreement: Disagreement): string;
}

/** Words for what a paragraph rests on. */
export function useBasisWords(file: CaseFile, sources: Sources): BasisWords {
  const { t } = useI18n();
  return useMemo(() => basisWords(file, sources, t), [file, sources, t]);
}

function basisWords(file: CaseFile, sources: Sources, t: I18n["t"]): BasisWords {
  const number = (id: string) => file.facts.find((fact) => fact.id === id)?.number ?? 0;
  const label = (basis: Basis): string => {
    switch (basis.kind) {
      case "fact":
        return t("assessment.detail_title", { number: number(basis.id) });
      case "source":
        return sources.of(basis.source)?.label ?? t(`source.${basis.source.kind}`);
      case "element": {
        const step = t(`section.${basis.step as StepId}`);
        return basis.of ? t("compare.step_of", { step, name: nameOf(file, basis.of) }) : step;
      }
      case "outcome":
        return t("decision.outcome_of", { name: nameOf(file, basis.person) });
    }
  };
  return {
    label,
    href: (basis) => (basis.kind === "fact" ? factHref(file.id, basis.id) : undefined),
    why: (basis, { mismatch }) => {
      const what = label(basis);
      switch (mismatch.kind) {
        case "gone":
          return t("reasons.gone", { what });
        case "changed":
          return t("reasons.changed", { what });
        case "finding":
          return t("reasons.finding_now", { what, was: t(`finding.${mismatch.was}`), now: t(`finding.${mismatch.now}`) });
        case "outcome": {
          const word = (code: typeof mismatch.now) => (code ? t(`outcome.${code}`) : t("reasons.undecided"));
          return t("reasons.outcome_now", { what, was: word(mismatch.was), now: word(mismatch.now) });
        }
      }
    },
  };
}
