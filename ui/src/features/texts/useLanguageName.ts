import { useMemo } from "react";
import { useI18n } from "@/i18n";

/** Languages by their names in the language of the screen. */
export function useLanguageName(): (tag: string) => string {
  const { lang } = useI18n();
  return useMemo(() => {
    const names = new Intl.DisplayNames([lang], { type: "language" });
    return (tag) => names.of(tag) ?? tag;
  }, [lang]);
}
