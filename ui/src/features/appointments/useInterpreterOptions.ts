import { useMemo } from "react";
import { useEntries } from "@/app/lists";
import type { Option } from "@/components";
import { useI18n } from "@/i18n";
import type { InterpreterView } from "@/ipc/generated";

/** Interpreters to choose from; those who speak the language first, and said of the others that they do not. */
export function useInterpreterOptions(interpreters: readonly InterpreterView[], tag: string): Option<string>[] {
  const { t } = useI18n();
  const languages = useEntries("language");
  return useMemo(() => {
    const codes = new Set(languages.filter((entry) => entry.tag === tag).map(({ code }) => code));
    const speaks = (one: InterpreterView) => one.languages.some(({ language }) => codes.has(language));
    const label = (one: InterpreterView) => (!tag || speaks(one) ? one.name : t("interpreter.other_language", { name: one.name }));
    return [...interpreters].sort((a, b) => Number(speaks(b)) - Number(speaks(a))).map((one) => ({ id: one.id, label: label(one) }));
  }, [interpreters, tag, languages, t]);
}
