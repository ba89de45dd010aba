import { useCallback } from "react";
import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { Dimension } from "@/ipc/generated";

/** What a code of a dimension means, in the language of the screen. */
export function useCodeWord(): (dimension: Dimension, code: string) => string {
  const { t, maybe, lang } = useI18n();
  const country = useCountry();
  const leaving = useListWord("leaving");
  return useCallback(
    (dimension, code) => {
      if (code === "") return t("statistic.none");
      switch (dimension) {
        case "origin":
        case "citizenship":
          return code === "XXX" ? t("statistic.unknown") : country(code) || code;
        case "stage":
          return maybe(`stage.${code}`) ?? code;
        case "sex":
          return t(code === "F" ? "statistic.sex.F" : code === "M" ? "statistic.sex.M" : "statistic.sex.U");
        case "outcome":
          return maybe(`outcome.${code}`) ?? code;
        case "procedure":
          return maybe(`statistic.procedure.${code}`) ?? code;
        case "reason":
          return maybe(`statistic.reason.${code}`) ?? leaving(code);
        case "month":
        case "quarter":
        case "year":
        case "post":
        case "officer":
          return code;
        default:
          return maybe(`statistic.code.${dimension}.${code}`) ?? code;
      }
    },
    [t, maybe, country, leaving, lang],
  );
}
