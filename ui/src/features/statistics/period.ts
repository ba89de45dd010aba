import type { CountPeriod } from "@/ipc/generated";

/** Parts of a year: all of it, its halves, quarters and months. */
export const PARTS = ["year", "h1", "h2", "q1", "q2", "q3", "q4", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"] as const;
export type Part = (typeof PARTS)[number];

export function isPart(text: string | null): text is Part {
  return PARTS.some((part) => part === text);
}

const two = (part: number) => String(part).padStart(2, "0");

/** First and last day of a part of a year. */
export function periodOf(year: number, part: Part): CountPeriod {
  const number = Number(part.slice(1));
  const [first, count] = part === "year" ? [1, 12] : part.startsWith("h") ? [number * 6 - 5, 6] : part.startsWith("q") ? [number * 3 - 2, 3] : [number, 1];
  const last = first + count - 1;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(days)}` };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A period of one's own, from one day to another; nothing where the address has none that could be. */
export function ownPeriod(from: string | null, to: string | null): CountPeriod | null {
  const is = (day: string | null): day is string => day !== null && DAY.test(day) && !Number.isNaN(Date.parse(day));
  return is(from) && is(to) && from <= to ? { from, to } : null;
}

/** The period that an address asks for: its own days, else a part of a year. */
export function askedPeriod(query: URLSearchParams, year: number): { period: CountPeriod; part: Part; own: boolean } {
  const written = query.get("part");
  const part: Part = isPart(written) ? written : "year";
  const own = written === OWN ? ownPeriod(query.get("from"), query.get("to")) : null;
  return { period: own ?? periodOf(year, part), part, own: written === OWN };
}

/** Instead of a part: days of one's own. */
export const OWN = "own";
