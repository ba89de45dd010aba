import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { LANGUAGES, LOCALES, type Lang } from "./catalogue";
import * as format from "./format";
import { has, look, type Filled, type Values } from "./translate";

type When = string | Date | null | undefined;

export interface I18n {
  lang: Lang;
  setLang(lang: Lang): void;
  /** Text of a key in the language of the screen. */
  t<const K extends string>(key: K, ...values: Filled<K>): string;
  /** Text of a key that may not be there. */
  maybe(key: string, values?: Values): string | undefined;
  /** 09.03.2026 */
  date(value: When): string;
  /** 9 mart 2026 */
  longDate(value: When): string;
  /** 14:03 */
  time(value: When): string;
  /** 09.03.2026 14:03 */
  dateTime(value: When): string;
  weekday(value: string | Date): string;
  number(value: number): string;
  /** Compares names by the alphabet of the language. */
  compare(a: string, b: string): number;
}

const STORED = "panah.language";
const Context = createContext<I18n | null>(null);

function stored(): Lang {
  try {
    const value = localStorage.getItem(STORED);
    return LANGUAGES.find((lang) => lang === value) ?? "az";
  } catch {
    return "az";
  }
}

/** `?dir=rtl` turns the page round: the pseudo-locale the layout is tested with. */
function direction(): "ltr" | "rtl" {
  return new URLSearchParams(location.search).get("dir") === "rtl" ? "rtl" : "ltr";
}

export function I18nRoot({ children, initial }: { children: ReactNode; initial?: Lang }) {
  const [lang, choose] = useState<Lang>(() => initial ?? stored());

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = direction();
  }, [lang]);

  const value = useMemo<I18n>(() => {
    const collator = new Intl.Collator(LOCALES[lang], { numeric: true });
    return {
      lang,
      setLang(next) {
        try {
          localStorage.setItem(STORED, next);
        } catch {
          // A full or forbidden store must not keep anyone from reading the screen.
        }
        choose(next);
      },
      t: (key, ...[values]) => look(lang, key, values),
      maybe: (key, values) => (has(key) ? look(lang, key, values) : undefined),
      date: (when) => format.formatDate(lang, when),
      longDate: (when) => format.formatLongDate(lang, when),
      time: (when) => format.formatTime(lang, when),
      dateTime: (when) => format.formatDateTime(lang, when),
      weekday: (when) => format.formatWeekday(lang, when),
      number: (n) => format.formatNumber(lang, n),
      compare: (a, b) => collator.compare(a, b),
    };
  }, [lang]);

  return (
    <Context value={value}>
      <I18nProvider locale={direction() === "rtl" ? "ar-AE" : LOCALES[lang]}>{children}</I18nProvider>
    </Context>
  );
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error("useI18n outside I18nRoot");
  return value;
}
