import type { Answer, Args, CommandName } from "./client";
import type { AppointmentChoices, AppointmentView, CalendarEntry, InterpreterView, OfficeCalendar, Room } from "./generated";

/** Appointments, interpreters and rooms of the stand-in for the core. Invented persons only. */
const ROOMS: Room[] = [
  { id: "r204", post: "BAK", name: "204", place: "Nümunə küçəsi 12, 2-ci mərtəbə", active: true },
  { id: "r115", post: "BAK", name: "115", place: "Nümunə küçəsi 12, 1-ci mərtəbə", active: true },
];
const interpreter = (id: string, name: string, language: string, bound: boolean): InterpreterView => ({
  ...{ id, name, sex: "F", languages: [{ language, dialects: [], level: "E", accredited: bound }], accreditation: bound ? { number: "NÜM-1", until: null } : null, accredited: bound },
  ...{ undertaking: bound ? "2026-03-01" : null, modes: ["inPerson", "phone"], nationality: "AZE", ethnicity: null, caution: null, conflicts: [], contact: null, inactive: null },
});
const INTERPRETERS = [interpreter("i1", "Tərcümə Sınaqzadə", "PRS", true), interpreter("i2", "Uydurma Dilbilənli", "PBT", false)];
const CHOICES: AppointmentChoices = {
  officers: [
    { id: "nigar", name: "Nigar Əliyeva", sex: "F", trainings: ["interview-techniques"] },
    { id: "reshad", name: "Rəşad Məmmədov", sex: "M", trainings: [] },
  ],
  interpreters: INTERPRETERS,
  rooms: ROOMS,
  hours: [
    { from: "09:00", until: "13:00" },
    { from: "14:00", until: "18:00" },
  ],
  verified: false,
  minutes: { interview: 120, documents: 30 },
};

export const APPOINTMENT: AppointmentView = {
  ...{ id: "a0", kind: "interview", day: "2026-11-26", time: "10:00", until: "12:00", minutes: 120, place: "Nümunə küçəsi 12, 204", persons: ["p"], note: null },
  ...{ madeBy: "Nigar Əliyeva", cancelled: null, workingDay: true, inHours: true, officer: "nigar", officerName: "Nigar Əliyeva", interpreter: "i1", interpreterName: "Tərcümə Sınaqzadə" },
  ...{ room: "r204", roomName: "204", mode: "inPerson", language: "prs", wish: null, outcome: null, outcomeReason: null, postponedBy: null, follows: null },
};

const TIMES = [
  ["09:00", "11:00"],
  ["11:00", "13:00"],
  ["14:00", "16:00"],
] as const;

export function calendarOf(from: string, until: string): OfficeCalendar {
  const days: string[] = [];
  for (let at = new Date(`${from}T00:00:00Z`); at.toISOString().slice(0, 10) <= until; at.setUTCDate(at.getUTCDate() + 1)) days.push(at.toISOString().slice(0, 10));
  const working = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const entries = days.filter(working).flatMap((day): CalendarEntry[] =>
    TIMES.map(([time, end], at) => ({
      appointment: { ...APPOINTMENT, id: `${day}-${at}`, day, time, until: end, officer: at === 1 ? "reshad" : "nigar", officerName: at === 1 ? "Rəşad Məmmədov" : "Nigar Əliyeva" },
      application: `c${at}`,
      number: `AST1-26-000${at + 1}-0`,
      names: [{ latin: "Zəhra Nümunə", native: "زهرا نمونه", family: null, given: null, father: null, single: false, mother: null, parts: [] }],
      collides: [],
    })),
  );
  return { days: days.map((day) => ({ day, working: working(day) })), entries };
}

type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };
export const scheduleHandlers = (): Handlers => ({
  "appointment.calendar": ({ from, until }) => calendarOf(from, until),
  "appointment.choices": () => CHOICES,
  "appointment.check": ({ minutes }) => ({ collisions: [], broken: [], workingDay: true, inHours: true, minutes: minutes ?? 120 }),
  "appointment.slots": ({ from }) => [
    { day: from, time: "16:00" },
    { day: from, time: "16:30" },
  ],
  "appointment.bookable": ({ number }) => ({ application: "c0", number, language: "prs", officer: "nigar", persons: [{ id: "p", name: { latin: "Zəhra Nümunə", native: "زهرا نمونه", family: null, given: null, father: null, single: false, mother: null, parts: [] } }] }),
  "appointment.cancel": () => null,
  "appointment.outcome": () => null,
  "interpreter.list": () => INTERPRETERS,
  "interpreter.record": ({ interpreter: id }) => id ?? "i9",
  "interpreter.stand_down": () => null,
  "room.list": () => ROOMS,
  "room.record": ({ room }) => room ?? "r9",
});
