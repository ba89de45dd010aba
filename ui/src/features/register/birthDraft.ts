import { emptyDate, fromGiven, isEmptyDate, toGiven, type DateDraft, type Given } from "@/components";
import type { FailureCode } from "@/ipc";
import type { Birth, BirthBasis, BirthForm } from "@/ipc/generated";

/** A birth as typed: a date, an age, or between two dates. */
export interface BirthDraft {
  date: DateDraft;
  /** It lies between the date and `until`. */
  between: boolean;
  /** In the calendar of the date. */
  until: DateDraft;
  /** Year of the paper that states the age, in the calendar of the date; empty is today. */
  ageInYear: string;
  basis: BirthBasis;
  disputed: boolean;
}

export function emptyBirth(): BirthDraft {
  return { date: emptyDate(), between: false, until: emptyDate(), ageInYear: "", basis: "stated", disputed: false };
}

export const isEmptyBirth = ({ date }: BirthDraft): boolean => isEmptyDate(date);

/** The later date, in the calendar that stands beside the first. */
export const untilOf = ({ date, until }: BirthDraft): DateDraft => ({ ...until, calendar: date.calendar, byAge: false });

const whole = (date: DateDraft): Given | null => {
  const given = toGiven(date);
  return given && typeof given !== "string" ? given : null;
};

export function birthForm(birth: BirthDraft): BirthForm {
  const { date } = birth;
  const given = whole(date);
  const until = given && birth.between ? whole(untilOf(birth)) : null;
  const age = date.byAge && /^\d{1,3}$/.test(date.age.trim()) ? Number(date.age) : null;
  const paper = age === null ? null : whole({ ...emptyDate(date.calendar), year: birth.ageInYear });
  return {
    calendar: given || paper ? date.calendar : null,
    year: given ? given.year : null,
    month: given ? given.month : null,
    day: given ? given.day : null,
    age,
    ageInYear: paper ? paper.year : null,
    untilYear: until ? until.year : null,
    untilMonth: until ? until.month : null,
    untilDay: until ? until.day : null,
    basis: birth.basis,
    disputed: birth.disputed,
  };
}

const aged = (age: number | null, calendar: Given["calendar"] | null): DateDraft => ({ ...emptyDate(calendar ?? "gregorian"), byAge: true, age: age === null ? "" : String(age) });

/** A form as it would have been typed. */
export function birthOfForm(form: BirthForm): BirthDraft {
  const calendar = form.calendar ?? "gregorian";
  const given = form.year === null ? null : { calendar, year: form.year, month: form.month, day: form.day };
  const until = form.untilYear === null ? null : { calendar, year: form.untilYear, month: form.untilMonth, day: form.untilDay };
  return {
    date: given === null && form.age !== null ? aged(form.age, form.calendar) : fromGiven(given),
    between: until !== null,
    until: fromGiven(until),
    ageInYear: given === null && form.ageInYear !== null ? String(form.ageInYear) : "",
    basis: form.basis,
    disputed: form.disputed,
  };
}

/** A birth that the case file knows, as it would have been typed. */
export function birthOfView(birth: Birth): BirthDraft {
  const byAge = birth.precision === "age";
  return {
    date: byAge ? aged(birth.age, birth.given?.calendar ?? null) : fromGiven(birth.given),
    between: birth.until !== null,
    until: fromGiven(birth.until),
    ageInYear: byAge && birth.given ? String(birth.given.year) : "",
    basis: birth.basis,
    disputed: birth.disputed,
  };
}

/** The core's own limit. */
const OLDEST = 120;

export type BirthField = "date" | "until" | "ageInYear";

/** What is wrong with a birth as typed, before the core is asked. */
export function birthFaults(birth: BirthDraft): Partial<Record<BirthField, FailureCode>> {
  const { date } = birth;
  const age = date.age.trim();
  if (date.byAge) {
    const paper = toGiven({ ...emptyDate(date.calendar), year: birth.ageInYear });
    return {
      ...(age === "" || (/^\d{1,3}$/.test(age) && Number(age) <= OLDEST) ? {} : { date: "ageImpossible" as const }),
      ...(typeof paper === "string" ? { ageInYear: paper } : {}),
    };
  }
  const given = toGiven(date);
  const until = birth.between ? toGiven(untilOf(birth)) : null;
  return { ...(typeof given === "string" ? { date: given } : {}), ...(typeof until === "string" ? { until } : {}) };
}
