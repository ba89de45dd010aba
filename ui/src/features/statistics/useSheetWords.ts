import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { catalogues } from "@/i18n/catalogue";

const PREFIXES = ["statistic.sheet.", "statistic.column.", "statistic.headline.", "statistic.share.", "statistic.elsewhere.", "statistic.room.", "statistic.code.waiting.", "stage."];

/** Words of tables, columns and codes for documents: those of the catalogue, by their last part. */
export function useSheetWords(): Record<string, string> {
  const { lang, t } = useI18n();
  return useMemo(() => {
    const words: Record<string, string> = {};
    for (const [key, text] of Object.entries(catalogues[lang])) {
      const prefix = PREFIXES.find((one) => key.startsWith(one));
      if (prefix && !text.includes("{")) words[key.slice(prefix.length)] ??= text;
    }
    words.others = t("statistic.all_others");
    words.XXX = t("statistic.unknown");
    return words;
  }, [lang, t]);
}
