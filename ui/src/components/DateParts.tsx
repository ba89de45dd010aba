import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import { useI18n, type Key } from "@/i18n";
import { CALENDARS, digits, isEmptyDate, rangeOf, rangeOfAge, toGiven, todayIso, type CalendarId, type DateDraft } from "./calendars";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import { foldForSearch } from "./fold";
import c from "./control.module.css";
import s from "./DateParts.module.css";

export interface DatePartsProps extends FieldProps {
  value: DateDraft;
  onChange(value: DateDraft): void;
  /** Calendars offered; one alone shows no choice. */
  calendars?: readonly CalendarId[];
  /** An age may be given in place of a date (dates of birth). */
  allowAge?: boolean;
  /** The day ages are reckoned from. */
  today?: string;
  /** What the date comes to, in words of the screen; else it is reckoned here. */
  means?: string | undefined;
}

const MONTHS: Record<CalendarId, "gregorian" | "solar" | "islamic"> = {
  gregorian: "gregorian",
  solarHijri: "solar",
  islamicCivil: "islamic",
  ummAlQura: "islamic",
};
const TWELVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Day, month and year as typed, in the calendar the person uses, with what it comes to beside it. */
export function DateParts(props: DatePartsProps) {
  const { value, onChange, calendars = CALENDARS, allowAge, today = todayIso(), disabled, error } = props;
  const { t, longDate } = useI18n();
  const names = useMemo(
    () => TWELVE.map((month) => t(`month.${MONTHS[value.calendar]}.${month}`)),
    [t, value.calendar],
  );
  const set = (part: Partial<DateDraft>) => onChange({ ...value, ...part });

  /** "mart", "Hamal", "3" and "۳" all mean the third month. A name of another calendar chooses that calendar. */
  const readMonth = (typed: string): Partial<DateDraft> => {
    const plain = digits(typed);
    if (plain === "" || /^\d+$/.test(plain)) return { month: plain };
    const wanted = foldForSearch(plain);
    const months = (calendar: CalendarId) => TWELVE.map((month) => t(`month.${MONTHS[calendar]}.${month}`));
    for (const calendar of wanted.length >= 2 ? [value.calendar, ...calendars] : []) {
      const found = months(calendar).findIndex((name) => name.split(" / ").some((one) => foldForSearch(one).startsWith(wanted)));
      if (found >= 0) return { month: String(found + 1), calendar };
    }
    return { month: plain };
  };

  const part = (name: "day" | "month" | "year", label: Key, width: string | undefined, id: string, labelId: string) => (
    <div className={s.part}>
      <label id={`${id}-${name}-label`} htmlFor={`${id}-${name}`} className={s.partLabel}>
        {t(label)}
      </label>
      <input
        id={`${id}-${name}`}
        aria-labelledby={`${labelId} ${id}-${name}-label`}
        className={cx(c.box, width)}
        inputMode={name === "month" ? "text" : "numeric"}
        autoComplete="off"
        value={value[name]}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        onChange={(event) => set({ [name]: event.target.value })}
        onBlur={() => set(name === "month" ? readMonth(value.month) : { [name]: digits(value[name]) })}
        onKeyDown={(event) => event.key === "Enter" && name === "month" && set(readMonth(value.month))}
      />
    </div>
  );

  const meant = (of: string) => (
    <output className={s.means} htmlFor={of}>
      {props.means ?? meaning(value, today, t, longDate, names)}
    </output>
  );

  return (
    <Field width="full" {...props} group>
      {({ id, labelId }) => (
        <div className={s.date}>
          {!value.byAge && (
            <div className={s.parts}>
              {part("day", "date.day", s.day, id, labelId)}
              {part("month", "date.month", s.month, id, labelId)}
              {part("year", "date.year", s.year, id, labelId)}
              {calendars.length > 1 && (
                <div className={s.part}>
                  <label htmlFor={`${id}-calendar`} className={s.partLabel}>
                    {t("date.calendar")}
                  </label>
                  <span className={s.choice}>
                    <select
                      id={`${id}-calendar`}
                      className={cx(c.box, s.calendar)}
                      value={value.calendar}
                      disabled={disabled}
                      onChange={(event) => set({ calendar: CALENDARS.find((one) => one === event.target.value) ?? "gregorian" })}
                    >
                      {calendars.map((one) => (
                        <option key={one} value={one}>
                          {t(`calendar.${one}`)}
                        </option>
                      ))}
                    </select>
                    <ChevronDown aria-hidden="true" className={s.arrow} />
                  </span>
                </div>
              )}
              {meant(`${id}-year`)}
            </div>
          )}
          {allowAge && (
            <label className={s.byAge}>
              <input type="checkbox" checked={value.byAge} disabled={disabled} onChange={(event) => set({ byAge: event.target.checked })} />
              {t("date.only_age")}
            </label>
          )}
          {/* After the box that asks for it, so that the next Tab is the age. */}
          {value.byAge && (
            <div className={s.parts}>
              <div className={s.part}>
                <label htmlFor={`${id}-age`} className={s.partLabel}>
                  {t("date.age")}
                </label>
                <input
                  id={`${id}-age`}
                  className={cx(c.box, s.year)}
                  inputMode="numeric"
                  autoComplete="off"
                  value={value.age}
                  disabled={disabled}
                  aria-invalid={error ? true : undefined}
                  onChange={(event) => set({ age: digits(event.target.value) })}
                />
              </div>
              {meant(`${id}-age`)}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

type T = ReturnType<typeof useI18n>["t"];

function meaning(value: DateDraft, today: string, t: T, longDate: (iso: string) => string, names: string[]): string {
  if (isEmptyDate(value)) return "";
  if (value.byAge) {
    if (!/^\d{1,3}$/.test(value.age)) return "";
    const born = rangeOfAge(Number(value.age), today);
    return t("date.between", { from: longDate(born.from), to: longDate(born.to) });
  }
  const given = toGiven(value);
  if (given === null || typeof given === "string") return "";
  const name = given.month === null ? "" : (names[given.month - 1] ?? "");
  const days = rangeOf(given);
  if (given.calendar === "gregorian") {
    if (given.day !== null) return longDate(days.from);
    return given.month === null ? t("date.year_only", { year: String(given.year) }) : t("date.month_only", { month: name, year: String(given.year) });
  }
  return given.day !== null
    ? t("date.converted", { day: String(given.day), month: name, year: String(given.year), date: longDate(days.from) })
    : t("date.between", { from: longDate(days.from), to: longDate(days.to) });
}
