import type { AppointmentForm, AppointmentKind, AppointmentMode, CalendarEntry, Overriding } from "@/ipc/generated";
import { isDay } from "./days";

export const KINDS: readonly AppointmentKind[] = ["registration", "interview", "photograph", "documents", "collection", "medical", "notification", "other"];
export const MODES: readonly AppointmentMode[] = ["inPerson", "phone", "video"];

/** An appointment as it is being typed. */
export interface AppointmentDraft {
  kind: AppointmentKind;
  persons: string[];
  day: string;
  time: string;
  /** As typed; empty is as long as usual. */
  minutes: string;
  mode: AppointmentMode;
  officer: string | null;
  interpreter: string | null;
  room: string | null;
  place: string;
  language: string;
  note: string;
}

/** Whom it is for, as far as the form has to know. */
export interface Invitable {
  id: string;
  members: readonly { person: { id: string; name: { latin: string } } }[];
}

/** What a new appointment begins with: everybody, an interview by who is in charge, in the language of the case. */
export function startOf(file: Invitable & { language: string }, officer: string | null): AppointmentDraft {
  return {
    ...{ kind: "interview", persons: file.members.map(({ person }) => person.id), day: "", time: "", minutes: "", mode: "inPerson" },
    ...{ officer, interpreter: null, room: null, place: "", language: file.language, note: "" },
  };
}

/** What takes the place of an appointment begins like it, on another day. */
export function againOf({ appointment }: CalendarEntry): AppointmentDraft {
  const { kind, persons, minutes, mode, officer, interpreter, room, language, note, place } = appointment;
  return { kind, persons, day: "", time: "", minutes: String(minutes), mode, officer, interpreter, room, place: room ? "" : place, language: language ?? "", note: note ?? "" };
}

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** The question to the core. An interpreter and a language are asked for by interviews only. */
export function formOf(application: string, draft: AppointmentDraft, overrides: Overriding[]): AppointmentForm {
  const { kind, persons, day, time, mode, officer, interpreter, room, place, note } = draft;
  const language = draft.language || null;
  return { application, kind, persons, day, time, minutes: whole(draft.minutes), mode, officer, interpreter, room, place, language: kind === "interview" ? language : null, note: note.trim() || null, overrides };
}

/** Whether day and time are there, so that it can be asked what stands against them. */
export const isTimed = ({ day, time }: AppointmentDraft): boolean => isDay(day) && /^\s*\d{1,2}[.:]\d{2}\s*$/.test(time);

export const draftFaults = (draft: AppointmentDraft) => ({
  persons: draft.persons.length === 0 && ("required" as const),
  day: draft.day === "" && ("required" as const),
  time: draft.time.trim() === "" && ("required" as const),
  minutes: draft.minutes.trim() !== "" && whole(draft.minutes) === null && ("notANumber" as const),
  place: draft.room === null && draft.place.trim() === "" && ("required" as const),
});
