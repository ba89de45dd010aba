import { todayIso } from "@/components";
import { daysBetween } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";

/** The stretch of days all limits of a case are drawn on. */
export interface Span {
  start: string;
  end: string;
  today: string;
}

export function spanOf({ registeredAt, clocks }: Pick<CaseFile, "registeredAt" | "clocks">, today = todayIso()): Span {
  const days = [...clocks.flatMap(({ from, lastDay, metOn }) => [from, lastDay, metOn ?? from]), today].sort();
  const registered = todayIso(new Date(registeredAt));
  const start = [registered, ...days].sort()[0] ?? today;
  return { start, end: days.at(-1) ?? today, today };
}

/** Where a day lies in the stretch, from 0 to 100. */
export function placeOf(day: string, { start, end }: Span): number {
  const whole = Math.max(1, daysBetween(start, end));
  return Math.max(0, Math.min(100, (daysBetween(start, day) / whole) * 100));
}
