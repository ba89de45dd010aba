import { describe, expect, it } from "vitest";
import type { AppointmentChoices, AppointmentView, CalendarEntry } from "@/ipc/generated";
import { isDay, minutesOf, plusDays, timeOf, weekOf } from "./days";
import { columnsOf, hoursOf, placed, toward } from "./grid";

const BLANK: AppointmentView = {
  ...{ id: "", kind: "interview", day: "2026-11-26", time: "09:00", until: "11:00", minutes: 120, place: "", persons: [], note: null, madeBy: "" },
  ...{ cancelled: null, workingDay: true, inHours: true, officer: null, officerName: "", interpreter: null, interpreterName: "", room: null, roomName: "" },
  ...{ mode: "inPerson", language: null, wish: null, outcome: null, outcomeReason: null, postponedBy: null, follows: null },
};
const entry = (id: string, time: string, minutes: number, more: Partial<AppointmentView> = {}): CalendarEntry => ({
  appointment: { ...BLANK, id, time, minutes, ...more },
  application: "c",
  number: "BAK1",
  names: [],
  collides: [],
});
const choices: AppointmentChoices = {
  officers: [
    { id: "a", name: "Ayla", sex: null, trainings: [] },
    { id: "b", name: "Banu", sex: null, trainings: [] },
  ],
  interpreters: [],
  rooms: [],
  hours: [{ from: "09:00", until: "18:00" }],
  verified: false,
  minutes: {},
};

describe("days", () => {
  it("go over the ends of months and years", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2028-03-01", -1)).toBe("2028-02-29");
  });
  it("belong to a week that begins on Monday", () => {
    for (const day of ["2026-11-23", "2026-11-26", "2026-11-29"]) expect(weekOf(day)).toEqual({ from: "2026-11-23", until: "2026-11-29" });
  });
  it("are told from what is none", () => {
    expect([null, "", "2026-13-45", "tomorrow"].filter(isDay)).toEqual([]);
    expect(isDay("2026-11-26")).toBe(true);
  });
  it("have minutes", () => {
    expect([minutesOf("09:30"), minutesOf("00:00"), timeOf(570)]).toEqual([570, 0, "09:30"]);
  });
});

describe("columns", () => {
  it("stand for everybody who can be booked, for who is booked all the same, and last for nobody", () => {
    const left = entry("3", "10:00", 30, { officer: "z", officerName: "Zaur" });
    const columns = columnsOf([entry("1", "09:00", 30), left, entry("2", "09:00", 30, { officer: "b" })], choices, "officer");
    expect(columns.map(({ id, entries }) => [id, entries.length])).toEqual([
      ["a", 0],
      ["b", 1],
      ["z", 1],
      ["", 1],
    ]);
  });
});

describe("hours", () => {
  it("are those of work, and reach to what lies outside of them", () => {
    expect(hoursOf([], choices.hours)).toEqual({ from: 540, until: 1080 });
    expect(hoursOf([entry("1", "07:45", 30), entry("2", "23:30", 90)], choices.hours)).toEqual({ from: 420, until: 1440 });
  });
});

describe("places", () => {
  const shape = (entries: CalendarEntry[]) => placed(entries, 540).map(({ entry, row, end, lane, lanes }) => [entry.appointment.id, row, end, lane, lanes]);
  it("of entries that touch stand under each other", () => {
    expect(shape([entry("1", "09:00", 60), entry("2", "10:00", 30)])).toEqual([
      ["1", 1, 5, 0, 1],
      ["2", 5, 7, 0, 1],
    ]);
  });
  it("of entries at one time stand beside each other, and only those", () => {
    expect(shape([entry("1", "09:00", 60), entry("2", "09:30", 60), entry("3", "10:00", 30), entry("4", "12:00", 30)])).toEqual([
      ["1", 1, 5, 0, 2],
      ["2", 3, 7, 1, 2],
      ["3", 5, 7, 0, 2],
      ["4", 13, 15, 0, 1],
    ]);
  });
  it("have a height however short they are", () => {
    expect(shape([entry("1", "09:05", 5)])).toEqual([["1", 1, 2, 0, 1]]);
  });
});

describe("keys", () => {
  const columns = columnsOf(
    [entry("1", "09:00", 30, { officer: "a" }), entry("2", "11:00", 30, { officer: "a" }), entry("3", "10:45", 30), entry("4", "15:00", 30)],
    choices,
    "officer",
  );
  it("go up and down in a column, and across over an empty one to the nearest in time", () => {
    const cases = [
      ["1", "ArrowDown", "2"],
      ["2", "ArrowUp", "1"],
      ["1", "ArrowUp", null],
      ["2", "ArrowRight", "3"],
      ["4", "ArrowLeft", "2"],
      ["1", "End", "2"],
      ["1", "ArrowLeft", null],
      ["1", "x", null],
      ["unknown", "ArrowDown", null],
    ] as const;
    for (const [from, key, to] of cases) expect([from, key, toward(columns, from, key)]).toEqual([from, key, to]);
  });
});
