import { Baby } from "lucide-react";
import { useMemo, useState, type FocusEvent } from "react";
import { Checkbox, DateParts, RadioGroup, StatusPill, TextField, toGiven, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { BirthBasis } from "@/ipc/generated";
import { mayBeChild } from "./age";
import { birthFaults, birthForm, isEmptyBirth, untilOf, type BirthDraft } from "./birthDraft";
import { useBirthWords } from "./birthWords";
import type { PersonFieldsProps } from "./PersonFields";
import { useSettled } from "./useSettled";
import { WarningsAt } from "./WarningsAt";
import s from "./Register.module.css";

const BASES: readonly BirthBasis[] = ["stated", "document", "schoolRecord", "familyBook", "ageAssessment"];

/** A birth in the calendar the person uses, as precisely as they know it; the core checks it as it is typed. */
export function BirthField({ at, person, change, errors, warnings }: PersonFieldsProps) {
  const { t } = useI18n();
  const fault = useFault();
  const words = useBirthWords();
  const { birth, nationality } = person;
  const { date } = birth;
  const [left, setLeft] = useState(false);
  const set = (part: Partial<BirthDraft>) => change((before) => ({ birth: { ...before.birth, ...part } }));

  const empty = isEmptyBirth(birth);
  const local = birthFaults(birth);
  const sound = Object.keys(local).length === 0;
  const form = useMemo(() => birthForm(birth), [birth]);
  const settled = useSettled(form);
  const known = form.year !== null || form.age !== null;
  const checked = useQuery("registration.check_birth", !empty && known && sound ? settled : undefined);
  const current = JSON.stringify(settled) === JSON.stringify(form);

  const given = date.byAge ? null : toGiven(date);
  const means = given && typeof given !== "string" ? words.means(given, nationality) : undefined;
  // A half-typed date is no fault until the keyboard has left it.
  const typing = local.date && left ? t(`error.${local.date}`) : undefined;
  const asked = current && known && !empty;
  const refused = (field: string) => (asked ? fault.of(checked.failure, field) : undefined);
  const wrong = typing ?? refused("birth.date") ?? refused("birth.age");
  const right = sound && known && current && checked.data;
  const child = !wrong && right && mayBeChild(right);

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
  };
  return (
    <div className={s.birth} data-field={`${at}birth`} data-label={t("register.birth")} onBlur={onBlur} onFocus={() => setLeft(false)}>
      <DateParts
        name={`${at}birth.date`}
        label={t("register.birth")}
        hint={t("register.birth_hint")}
        allowAge
        value={date}
        onChange={(next) => set({ date: next })}
        means={wrong ? "" : means}
        error={wrong ?? (right ? undefined : (errors("birth.date") ?? errors("birth.age")))}
      />
      <WarningsAt warnings={warnings("birth")} />
      {child && (
        <p role="status">
          <StatusPill tone="warning" icon={Baby}>
            {t("register.child")}
          </StatusPill>
        </p>
      )}
      {!empty && (
        <details className={s.other} open={birth.between || birth.disputed || birth.ageInYear !== "" || undefined}>
          <summary>{t("register.birth_more")}</summary>
          <div className={s.birth}>
            {date.byAge ? (
              <TextField
                name={`${at}birth.ageInYear`}
                label={t("register.age_in_year")}
                hint={t("register.age_in_year_hint", { calendar: t(`register.calendar.${date.calendar}`) })}
                width="sm"
                inputMode="numeric"
                value={birth.ageInYear}
                onChange={(ageInYear) => set({ ageInYear, date: { ...date, calendar: paperCalendar(ageInYear) } })}
                error={(local.ageInYear && left ? t(`error.${local.ageInYear}`) : undefined) ?? errors("birth.ageInYear")}
              />
            ) : (
              <Checkbox name={`${at}birth.between`} label={t("register.birth_between")} checked={birth.between} onChange={(between) => set({ between })} />
            )}
            {!date.byAge && birth.between && (
              <DateParts
                name={`${at}birth.until`}
                label={t("register.birth_until")}
                calendars={[date.calendar]}
                value={untilOf(birth)}
                onChange={(until) => set({ until })}
                error={(local.until && left ? t(`error.${local.until}`) : undefined) ?? refused("birth.until") ?? (right ? undefined : errors("birth.until"))}
              />
            )}
            <Checkbox name={`${at}birth.disputed`} label={t("register.disputed")} hint={t("register.disputed_hint")} checked={birth.disputed} onChange={(disputed) => set({ disputed })} />
          </div>
        </details>
      )}
      {!empty && (
        <RadioGroup
          name={`${at}birth.basis`}
          label={t("register.basis")}
          layout="across"
          value={birth.basis}
          onChange={(basis) => set({ basis })}
          options={BASES.map((id) => ({ id, label: t(`register.basis.${id}`) }))}
        />
      )}
    </div>
  );
}

/** A paper of the year 1382 counts in the Solar Hijri calendar, one of 2003 in the Gregorian. */
function paperCalendar(year: string): "gregorian" | "solarHijri" {
  return /^\s*1[2-4]/.test(year) ? "solarHijri" : "gregorian";
}
