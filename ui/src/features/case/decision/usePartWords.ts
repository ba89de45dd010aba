import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import type { Part } from "./parts";
import type { StepId } from "./steps";

/** What a part of a draft is called. */
export function usePartWords(file: CaseFile): (part: Omit<Part, "text">) => string {
  const { t } = useI18n();
  return ({ kind, which, whose }) => {
    const name = whose ? nameOf(file, whose) || whose : null;
    if (kind === "outcome") return t("decision.outcome_of", { name: nameOf(file, which) });
    if (kind === "fact") return t("assessment.detail_title", { number: which });
    if (kind === "reasons") {
      const language = t(`language.${which}`);
      return name ? t("compare.reasons_of", { language, name }) : t("decision.reasons_title", { language });
    }
    const step = t(`section.${which as StepId}`);
    return name ? t("compare.step_of", { step, name }) : step;
  };
}
