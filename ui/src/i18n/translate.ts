import { IntlMessageFormat } from "intl-messageformat";
import { catalogues, LOCALES, type Known, type Lang } from "./catalogue";

export type Values = Record<string, string | number | boolean | Date | null | undefined>;

const formats = new Map<string, IntlMessageFormat>();

function compiled(lang: Lang, key: string, message: string): IntlMessageFormat {
  const id = `${lang}:${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(message, LOCALES[lang], undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return format;
}

export function has(key: string): boolean {
  return key in catalogues.en;
}

/** What may follow a key: values for a key there is; nothing at all fits a key there is not. */
export type Filled<K extends string> = [K] extends [Known<K>] ? [values?: Values] : [noSuchKey: never];

export function translate<const K extends string>(lang: Lang, key: K, ...[values]: Filled<K>): string {
  return look(lang, key, values);
}

export function look(lang: Lang, key: string, values?: Values): string {
  const message: string | undefined = (catalogues[lang] as Record<string, string>)[key];
  if (message === undefined) {
    if (import.meta.env.DEV) console.error(`No text for "${key}"`);
    return key.slice(key.indexOf(".") + 1);
  }
  if (!message.includes("{") && !message.includes("'")) return message;
  try {
    return String(compiled(lang, key, message).format(values));
  } catch (problem) {
    if (import.meta.env.DEV) console.error(`"${key}" could not be filled in`, problem);
    return message;
  }
}
