import { LOCALES, type Lang } from "./catalogue";

const cache = new Map<string, Intl.DateTimeFormat>();

function dates(lang: Lang, id: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${lang}:${id}`;
  let format = cache.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[lang], { calendar: "gregory", numberingSystem: "latn", ...options });
    cache.set(name, format);
  }
  return format;
}

/** A day without a time ("2026-03-09") must not move with the time zone. */
function parse(value: string | Date): { at: Date; plain: boolean } | null {
  if (value instanceof Date) return { at: value, plain: false };
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const at = new Date(plain ? `${value}T00:00:00Z` : value);
  return Number.isNaN(at.getTime()) ? null : { at, plain };
}

/** Short and always of one width: 09.03.2026 (az, ru), 09 Mar 2026 (en). */
export function formatDate(lang: Lang, value: string | Date | null | undefined): string {
  const found = value ? parse(value) : null;
  if (!found) return "";
  const zone = found.plain ? { timeZone: "UTC" } : {};
  if (lang === "en") {
    return dates(lang, `d${found.plain}`, { day: "2-digit", month: "short", year: "numeric", ...zone }).format(found.at);
  }
  return dates(lang, `d${found.plain}`, { day: "2-digit", month: "2-digit", year: "numeric", ...zone }).format(found.at);
}

/** In words: 9 mart 2026. */
export function formatLongDate(lang: Lang, value: string | Date | null | undefined): string {
  const found = value ? parse(value) : null;
  if (!found) return "";
  const zone = found.plain ? { timeZone: "UTC" } : {};
  return dates(lang, `l${found.plain}`, { day: "numeric", month: "long", year: "numeric", ...zone }).format(found.at);
}

export function formatWeekday(lang: Lang, value: string | Date): string {
  const found = parse(value);
  if (!found) return "";
  const zone = found.plain ? { timeZone: "UTC" } : {};
  return dates(lang, `w${found.plain}`, { weekday: "long", day: "numeric", month: "long", ...zone }).format(found.at);
}

export function formatTime(lang: Lang, value: string | Date | null | undefined): string {
  const found = value ? parse(value) : null;
  if (!found || found.plain) return "";
  return dates(lang, "t", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(found.at);
}

export function formatDateTime(lang: Lang, value: string | Date | null | undefined): string {
  const found = value ? parse(value) : null;
  if (!found) return "";
  if (found.plain) return formatDate(lang, value);
  return `${formatDate(lang, found.at)} ${formatTime(lang, found.at)}`;
}

export function formatNumber(lang: Lang, value: number): string {
  return new Intl.NumberFormat(LOCALES[lang], { numberingSystem: "latn" }).format(value);
}

/** Whole days from one day to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}
