import { look } from "./translate";
import type { Lang } from "./catalogue";
import { onTheWall } from "./zone";

/** Dates and figures by the catalogue's own words: the same on every machine, whatever its system knows of Azerbaijani. */

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Minutes since midnight; null for a day without a time. */
  minutes: number | null;
}

/** A day without a time ("2026-03-09") must not move with the time zone. */
function parse(value: string | Date | null | undefined): Parts | null {
  if (!value) return null;
  const plain = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = value instanceof Date ? value : new Date(plain ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(instant.getTime())) return null;
  const at = plain ? instant : onTheWall(instant);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay() || 7,
    minutes: plain ? null : at.getUTCHours() * 60 + at.getUTCMinutes(),
  };
}

const two = (part: number) => String(part).padStart(2, "0");

/** Short and always of one width: 09.03.2026 (az, ru), 09 Mar 2026 (en). */
export function formatDate(lang: Lang, value: string | Date | null | undefined): string {
  const parts = parse(value);
  if (!parts) return "";
  const month = lang === "en" ? look(lang, `month.gregorian.${parts.month}`).slice(0, 3) : two(parts.month);
  return look(lang, "format.date", { day: two(parts.day), month, year: String(parts.year) });
}

/** In words: 9 mart 2026. */
export function formatLongDate(lang: Lang, value: string | Date | null | undefined): string {
  const parts = parse(value);
  if (!parts) return "";
  const month = look(lang, `month.of.${parts.month}`);
  return look(lang, "format.long_date", { day: String(parts.day), month, year: String(parts.year) });
}

/** The day of a week: 9 mart, bazar ertəsi. */
export function formatWeekday(lang: Lang, value: string | Date): string {
  const parts = parse(value);
  if (!parts) return "";
  const month = look(lang, `month.of.${parts.month}`);
  return look(lang, "format.weekday", { weekday: look(lang, `weekday.${parts.weekday}`), day: String(parts.day), month });
}

export function formatTime(_lang: Lang, value: string | Date | null | undefined): string {
  const minutes = parse(value)?.minutes;
  return minutes === null || minutes === undefined ? "" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function formatDateTime(lang: Lang, value: string | Date | null | undefined): string {
  const date = formatDate(lang, value);
  const time = formatTime(lang, value);
  return time ? look(lang, "format.date_time", { date, time }) : date;
}

/** 12 480 (az, ru), 12,480 (en). */
export function formatNumber(lang: Lang, value: number): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "en" ? "," : "\u00a0");
  return `${value < 0 ? "\u2212" : ""}${grouped}${part ? `${lang === "en" ? "." : ","}${part}` : ""}`;
}

/** Whole days from one day to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}
