import { useCallback } from "react";
import { useI18n } from "@/i18n";
import type { TextFault } from "@/ipc/generated";

/** What is wrong, and what to do about it, in the language of the screen. */
export function useTextFault(): (fault: TextFault) => { what: string; remedy: string; where: string } {
  const { t } = useI18n();
  return useCallback(
    (fault) => {
      const { letter, clause } = fault.fields;
      const where = letter
        ? t("texts.in_letter", { letter })
        : clause
          ? t("texts.in_clause", { line: fault.line, clause })
          : t("texts.at", { line: fault.line, column: fault.column });
      return { what: t(`textFault.${fault.code}`, { what: fault.what }), remedy: t(`textFault.${fault.code}.do`), where };
    },
    [t],
  );
}
