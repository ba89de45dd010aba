/** Days as they are written everywhere, "2026-11-26": reckoned without hours, so that no time zone moves them. */
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const written = (date: Date) => date.toISOString().slice(0, 10);

export function plusDays(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** Monday is the first day of a week. */
export function weekOf(day: string): { from: string; until: string } {
  const back = (at(day).getUTCDay() + 6) % 7;
  const from = plusDays(day, -back);
  return { from, until: plusDays(from, 6) };
}

export const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text).getTime());

/** "09:30" in minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
