import {
  CalendarDate,
  GregorianCalendar,
  IslamicCivilCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
  type Calendar,
} from "@internationalized/date";
import { onTheWall } from "@/i18n/zone";

import type { PageCode } from "@/ipc";

/** The calendars people give dates in, by the names the core uses. */
export const CALENDARS = ["gregorian", "solarHijri", "islamicCivil", "ummAlQura"] as const;
export type CalendarId = (typeof CALENDARS)[number];

/** A date as typed; anything may still be missing. */
export interface DateDraft {
  calendar: CalendarId;
  day: string;
  month: string;
  year: string;
  /** Only the age was given; the date is reckoned from it. */
  byAge: boolean;
  age: string;
}

/** A date as given, in the shape the core takes. */
export interface Given {
  calendar: CalendarId;
  year: number;
  month: number | null;
  day: number | null;
}

/** The days it may fall on, both included: YYYY-MM-DD. */
export interface Range {
  from: string;
  to: string;
}

export type Precision = "exact" | "month" | "year" | "age";

const MADE: Record<CalendarId, Calendar> = {
  gregorian: new GregorianCalendar(),
  solarHijri: new PersianCalendar(),
  islamicCivil: new IslamicCivilCalendar(),
  ummAlQura: new IslamicUmalquraCalendar(),
};
const YEARS: Record<CalendarId, readonly [number, number]> = {
  gregorian: [1850, 2200],
  solarHijri: [1229, 1579],
  islamicCivil: [1266, 1640],
  ummAlQura: [1300, 1600],
};

export function emptyDate(calendar: CalendarId = "gregorian"): DateDraft {
  return { calendar, day: "", month: "", year: "", byAge: false, age: "" };
}

export function isEmptyDate(draft: DateDraft): boolean {
  return draft.byAge ? draft.age.trim() === "" : !(draft.day.trim() || draft.month.trim() || draft.year.trim());
}

export function fromGiven(given: Given | null | undefined): DateDraft {
  if (!given) return emptyDate();
  const text = (part: number | null) => (part === null ? "" : String(part));
  return { ...emptyDate(given.calendar), day: text(given.day), month: text(given.month), year: String(given.year) };
}

export function fromIso(iso: string | null | undefined): DateDraft {
  const parts = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!parts) return emptyDate();
  return { ...emptyDate(), year: String(Number(parts[1])), month: String(Number(parts[2])), day: String(Number(parts[3])) };
}

/** Digits of Persian and Arabic writing count as digits. */
export function digits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x0660))
    .trim();
}

function whole(text: string): number | null {
  const plain = digits(text);
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

/** The date in the core's shape, or the code of what is wrong with it, or null while it is empty. `month` as a number already. */
export function toGiven(draft: DateDraft): Given | PageCode | null {
  if (draft.byAge || isEmptyDate(draft)) return null;
  const year = whole(draft.year);
  const [first, last] = YEARS[draft.calendar];
  if (draft.year.trim() === "") return "dateYearMissing";
  if (year === null || year < first || year > last) return "dateYearImpossible";
  const month = draft.month.trim() ? whole(draft.month) : null;
  if (draft.month.trim() && (month === null || month < 1 || month > 12)) return "dateMonthImpossible";
  const day = draft.day.trim() ? whole(draft.day) : null;
  if (draft.day.trim() && month === null) return "dateMonthMissing";
  if (draft.day.trim()) {
    const length = MADE[draft.calendar].getDaysInMonth(new CalendarDate(MADE[draft.calendar], year, month ?? 1, 1));
    if (day === null || day < 1 || day > length) return "dateDayImpossible";
  }
  return { calendar: draft.calendar, year, month, day };
}

export function precisionOf(draft: DateDraft): Precision {
  if (draft.byAge) return "age";
  if (draft.day.trim()) return "exact";
  return draft.month.trim() ? "month" : "year";
}

function iso(date: CalendarDate): string {
  return toCalendar(date, MADE.gregorian).toString();
}

/** The civil days a given date may fall on. */
export function rangeOf(given: Given): Range {
  const calendar = MADE[given.calendar];
  const first = new CalendarDate(calendar, given.year, given.month ?? 1, given.day ?? 1);
  if (given.day !== null) return { from: iso(first), to: iso(first) };
  const month = given.month ?? calendar.getMonthsInYear(first);
  const start = new CalendarDate(calendar, given.year, month, 1);
  return { from: iso(first), to: iso(new CalendarDate(calendar, given.year, month, calendar.getDaysInMonth(start))) };
}

/** Born so that the age is `age` on that day. */
export function rangeOfAge(age: number, on: string): Range {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const today = new CalendarDate(year, month, day);
  return { from: today.subtract({ years: age + 1 }).add({ days: 1 }).toString(), to: today.subtract({ years: age }).toString() };
}

/** The office's day of an instant. */
export function todayIso(now = new Date()): string {
  return onTheWall(now).toISOString().slice(0, 10);
}
