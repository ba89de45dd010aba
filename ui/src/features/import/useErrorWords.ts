import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { catalogues } from "@/i18n/catalogue";
import type { ErrorWords } from "@/ipc/generated";
import { FIELDS } from "./fields";

/** Words of the list of errors, for whoever sent the list: the core fills in the values. */
export function useErrorWords(): ErrorWords {
  const { t, lang } = useI18n();
  return useMemo(() => {
    const texts: Record<string, string> = catalogues[lang];
    const codes = Object.entries(texts).flatMap(([key, what]) => {
      const code = /^error\.([^.]+)$/.exec(key)?.[1];
      return code ? [[code, { what, remedy: texts[`${key}.do`] ?? "" }] as const] : [];
    });
    return {
      head: [t("import.line"), t("import.error_field"), t("import.error_what"), t("import.error_remedy")],
      fields: Object.fromEntries(FIELDS.map((field) => [field, t(`import.field.${field}`)])),
      codes: Object.fromEntries(codes),
    };
  }, [t, lang]);
}
