import { CalendarDate, parseDate } from "@internationalized/date";
import { todayIso } from "@/components";
import type { Birth } from "@/ipc/generated";

/** Full years lived on a day. */
export function yearsOn(born: string, day: string): number {
  const [from, to]: [CalendarDate, CalendarDate] = [parseDate(born), parseDate(day)];
  const had = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (had ? 0 : 1);
}

/** Whether someone born then may be under 18 today. Doubt speaks for minority. */
export function mayBeChild(birth: Pick<Birth, "latest">, today = todayIso()): boolean {
  return birth.latest !== null && yearsOn(birth.latest, today) < 18;
}
