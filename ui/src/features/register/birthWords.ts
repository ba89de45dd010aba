import { rangeOf, type CalendarId, type Given } from "@/components";
import { useI18n } from "@/i18n";
import type { Birth } from "@/ipc/generated";

/** Afghan months as written on a tazkira: they are read aloud and pointed at, in every language of the page. */
const DARI = ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"];
const MONTHS: Record<CalendarId, "gregorian" | "solar" | "islamic"> = {
  gregorian: "gregorian",
  solarHijri: "solar",
  islamicCivil: "islamic",
  ummAlQura: "islamic",
};

export interface BirthWords {
  /** "12 Hamal 1366" */
  given(given: Given, nationality?: string | null): string;
  /** What a date as typed comes to: "12 Hamal (حمل) 1366 = 1 April 1987". */
  means(given: Given, nationality?: string | null): string;
  /** All that is known of a birth, in one sentence. */
  whole(birth: Birth, nationality?: string | null): string;
}

export function useBirthWords(): BirthWords {
  const { t, longDate } = useI18n();

  const month = ({ calendar, month: number }: Given, nationality?: string | null): string => {
    if (number === null) return "";
    const names = t(`month.${MONTHS[calendar]}.${number}`).split(" / ");
    // Afghans say Hamal where Iranians say Farvardin; unless we know, both.
    if (names.length < 2) return names[0] ?? "";
    if (nationality === "AFG") return names[0] ?? "";
    return nationality === "IRN" ? (names[1] ?? "") : names.join(" / ");
  };
  const parts = (date: Given, name: string): string => {
    const year = String(date.year);
    if (date.month === null) return t("register.date.year", { year });
    if (date.day === null) return t("register.date.month", { month: name, year });
    if (date.calendar === "gregorian") return longDate(rangeOf(date).from);
    return t("register.date.day", { day: String(date.day), month: name, year });
  };
  const given = (date: Given, nationality?: string | null) => parts(date, month(date, nationality));
  const between = (from: string, to: string) => (from === to ? longDate(from) : t("date.between", { from: longDate(from), to: longDate(to) }));

  return {
    given,
    means(date, nationality) {
      const days = rangeOf(date);
      if (date.calendar === "gregorian") return date.day === null ? between(days.from, days.to) : longDate(days.from);
      const dari = date.calendar === "solarHijri" && date.month !== null && nationality !== "IRN" ? DARI[date.month - 1] : undefined;
      const name = month(date, nationality);
      return t("register.date.equals", { given: parts(date, dari ? `${name} (\u2068${dari}\u2069)` : name), days: between(days.from, days.to) });
    },
    whole(birth, nationality) {
      const { earliest, latest, age, statedOn } = birth;
      if (birth.precision === "unknown" || !earliest || !latest) return t("precision.unknown");
      const days = between(earliest, latest);
      const date = birth.given;
      if (birth.precision === "age" && date) return t("register.date.age_in_year", { age: age ?? 0, year: String(date.year), calendar: t(`register.calendar.${date.calendar}`), days });
      if (birth.precision === "age") return t("register.date.age", { age: age ?? 0, on: longDate(statedOn ?? latest), days });
      if (birth.precision === "range") return days;
      if (!date || (date.calendar === "gregorian" && date.day !== null)) return days;
      if (date.calendar === "gregorian") return t("register.date.equals", { given: given(date), days });
      const inCalendar = t("register.date.in_calendar", { given: given(date, nationality), calendar: t(`register.calendar.${date.calendar}`) });
      return t("register.date.equals", { given: inCalendar, days });
    },
  };
}
