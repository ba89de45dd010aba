import { plusDays, weekOf } from "@/features/appointments/days";

/** The month of a day, "2026-11". */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month before or after, by so many. */
export function otherMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const all = year * 12 + (number - 1) + by;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/** Weeks of a month from Monday to Sunday, whole: days of the months beside it stand in the first and the last. */
export function weeksOf(month: string): string[][] {
  const last = plusDays(`${otherMonth(month, 1)}-01`, -1);
  const weeks: string[][] = [];
  for (let day = weekOf(`${month}-01`).from; day <= last; day = plusDays(day, 7)) {
    const monday = day;
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((after) => plusDays(monday, after)));
  }
  return weeks;
}
