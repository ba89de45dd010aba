import type { AppointmentChoices, CalendarEntry, Span } from "@/ipc/generated";
import { minutesOf } from "./days";

/** By whom or what the columns of a day stand. */
export const BY = ["officer", "room", "interpreter"] as const;
export type By = (typeof BY)[number];

export interface GridColumn {
  /** Empty: nobody was booked yet. */
  id: string;
  name: string;
  entries: CalendarEntry[];
}

export const bookedIn = ({ appointment }: CalendarEntry, by: By): string => appointment[by] ?? "";

/** A column for each that can be booked, and for each that is booked though it no longer can be; last, what is booked with none. */
export function columnsOf(entries: readonly CalendarEntry[], choices: AppointmentChoices | undefined, by: By): GridColumn[] {
  const offered = choices ? { officer: choices.officers, room: choices.rooms, interpreter: choices.interpreters }[by] : [];
  const columns: GridColumn[] = offered.map(({ id, name }) => ({ id, name, entries: [] }));
  for (const entry of entries) {
    const id = bookedIn(entry, by);
    let column = columns.find((one) => one.id === id);
    if (!column) {
      column = { id, name: entry.appointment[`${by}Name`], entries: [] };
      columns.push(column);
    }
    column.entries.push(entry);
  }
  return [...columns.filter(({ id }) => id !== ""), ...columns.filter(({ id }) => id === "")];
}

/** Rows of the grid are of a quarter of an hour. */
export const QUARTER = 15;

/** Whole hours around working hours and around everything that is booked. */
export function hoursOf(entries: readonly CalendarEntry[], spans: readonly Span[]): { from: number; until: number } {
  const from = [...spans.map((span) => minutesOf(span.from)), ...entries.map(({ appointment }) => minutesOf(appointment.time))];
  const until = [...spans.map((span) => minutesOf(span.until)), ...entries.map(endOf)];
  return { from: Math.floor(Math.min(...from, 9 * 60) / 60) * 60, until: Math.ceil(Math.max(...until, 17 * 60) / 60) * 60 };
}

/** In minutes; what goes on past midnight ends with its day. */
function endOf({ appointment }: CalendarEntry): number {
  return Math.min(24 * 60, minutesOf(appointment.time) + appointment.minutes);
}

export interface Placed {
  entry: CalendarEntry;
  /** Lines of the grid, the first is 1. */
  row: number;
  end: number;
  /** Beside each other where they are at one time. */
  lane: number;
  lanes: number;
}

/** Where the entries of one column stand. Those at one time, which two workstations booked, stand beside each other. */
export function placed(entries: readonly CalendarEntry[], from: number): Placed[] {
  const sorted = [...entries].sort((a, b) => minutesOf(a.appointment.time) - minutesOf(b.appointment.time));
  const result: Placed[] = [];
  let group: Placed[] = [];
  let reaches = -1;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const one of group) one.lanes = lanes;
    result.push(...group);
    group = [];
  };
  for (const entry of sorted) {
    const begins = minutesOf(entry.appointment.time);
    const ends = endOf(entry);
    if (begins >= reaches) close();
    const row = Math.floor((begins - from) / QUARTER) + 1;
    const end = Math.max(row + 1, Math.ceil((ends - from) / QUARTER) + 1);
    const taken = group.filter((one) => one.end > row).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    group.push({ entry, row, end, lane, lanes: 1 });
    reaches = Math.max(reaches, ends);
  }
  close();
  return result;
}

/** Where a key leads from an entry: up and down within a column, across to the nearest in time of the next that has any. */
export function toward(columns: readonly GridColumn[], from: string, key: string): string | null {
  const at = columns.findIndex(({ entries }) => entries.some(({ appointment }) => appointment.id === from));
  const column = columns[at]?.entries ?? [];
  const row = column.findIndex(({ appointment }) => appointment.id === from);
  const here = column[row];
  if (!here) return null;
  const down: Record<string, number> = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: column.length - 1 };
  const wanted = down[key];
  if (wanted !== undefined) return column[wanted]?.appointment.id ?? null;
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return null;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const time = minutesOf(here.appointment.time);
    const nearest = [...(columns[next]?.entries ?? [])].sort((a, b) => Math.abs(minutesOf(a.appointment.time) - time) - Math.abs(minutesOf(b.appointment.time) - time))[0];
    if (nearest) return nearest.appointment.id;
  }
  return null;
}
