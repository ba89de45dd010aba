import { href } from "@/app/router";
import { BY, type By } from "./grid";
import { isDay } from "./days";

export const VIEWS = ["day", "week", "list"] as const;
export type View = (typeof VIEWS)[number];

/** What of the calendar is shown: all of it stands in the address. */
export interface Shown {
  day: string;
  view: View;
  by: By;
  /** In a week: whose. Empty is everybody's. */
  of: string;
}

export function readShown(query: URLSearchParams, today: string): Shown {
  const day = query.get("day");
  return {
    day: isDay(day) ? day : today,
    view: VIEWS.find((view) => view === query.get("view")) ?? "day",
    by: BY.find((by) => by === query.get("by")) ?? "officer",
    of: query.get("of") ?? "",
  };
}

export const calendarHref = ({ day, view, by, of }: Shown, appointment?: string) => href(["appointments", ...(appointment ? [appointment] : [])], { day, view, by, of });
