import { useCallback, useMemo } from "react";
import type { ComboOption } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";

/** Name of a country by its ISO 3166 alpha-3 code, in the language of the screen; nothing until the names are there. */
export function useCountry(): (code: string | null | undefined) => string {
  const { lang } = useI18n();
  const { data } = useQuery("reference.countries", null);
  const names = useMemo(() => new Map(data?.map((country) => [country.code, country[lang]])), [data, lang]);
  return useCallback((code) => (code && names.size > 0 ? (names.get(code) ?? code) : ""), [names]);
}

/** All countries to choose from, in the alphabet of the language; found in any of the three, or by code. */
export function useCountryOptions(): ComboOption<string>[] {
  const { lang, compare } = useI18n();
  const { data } = useQuery("reference.countries", null);
  return useMemo(
    () =>
      (data ?? [])
        .map(({ code, az, en, ru }) => ({ id: code, label: { az, en, ru }[lang], also: `${code} ${az} ${en} ${ru}` }))
        .sort((a, b) => compare(a.label, b.label)),
    [data, lang, compare],
  );
}
