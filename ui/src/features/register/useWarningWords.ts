import { useCountry } from "@/app/countries";
import { useI18n } from "@/i18n";
import type { Warning } from "@/ipc/generated";

/** A warning in words, with the values of the document it speaks of. */
export function useWarningWords(): (warning: Warning) => string {
  const { t, longDate } = useI18n();
  const country = useCountry();
  return ({ code, params }) => {
    const document = params["document"] ?? "";
    if (code === "nationalityDiffers") return t(`warning.${code}`, { document: country(document) });
    if (code === "birthDiffers" || code === "birthSwapped") return t(`warning.${code}`, { document: longDate(document) });
    return t(`warning.${code}`, params);
  };
}
