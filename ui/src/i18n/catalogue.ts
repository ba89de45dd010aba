import az from "@/locales/az.json";
import en from "@/locales/en.json";
import ru from "@/locales/ru.json";

export const LANGUAGES = ["az", "en", "ru"] as const;
export type Lang = (typeof LANGUAGES)[number];

/** Every key there is. A key used but not written in en.json does not compile. */
export type Key = keyof typeof en;

/** A key missing in one language does not compile here. */
export const catalogues: Record<Lang, Record<Key, string>> = { az, en, ru };

/** What the formatter of dates and plurals is asked for. */
export const LOCALES: Record<Lang, string> = { az: "az-Latn-AZ", en: "en-GB", ru: "ru-RU" };

/** Each language named in itself. */
export const LANGUAGE_NAMES: Record<Lang, string> = { az: "Azərbaycanca", en: "English", ru: "Русский" };

/** Families of keys whose last part is a code from the core: t(`stage.${code}`). */
type Family =
  | "error"
  | "stage"
  | "outcome"
  | "role"
  | "sex"
  | "relationship"
  | "kind"
  | "status"
  | "task"
  | "clock"
  | "language"
  | "marital"
  | "precision"
  | "calendar"
  | "month"
  | "need"
  | "document"
  | "letter"
  | "event"
  | "field"
  | "ground"
  | "finding"
  | "indicator"
  | "procedure"
  | "channel"
  | "means"
  | "reason"
  | "step"
  | "block"
  | "warning"
  | "command"
  | "check"
  | "section"
  | "statistic";

/** A literal (or a union of literals) must be a key; an open template must begin with a known family. */
export type Known<K extends string> = K extends Key
  ? K
  : Record<never, never> extends Record<K, 1>
    ? K extends `${Family}.${string}`
      ? K
      : never
    : never;
