import { useRef, type KeyboardEvent } from "react";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import type { CalendarDay, CalendarEntry } from "@/ipc/generated";
import type { Shown } from "./addresses";
import { Entry } from "./Entry";
import { toward, type GridColumn } from "./grid";
import s from "./Appointments.module.css";

/** A week: a column for each day. Days off are left out while nothing is booked on them. */
export function WeekGrid({ days, entries, shown, today }: { days: readonly CalendarDay[]; entries: readonly CalendarEntry[]; shown: Shown; today: string }) {
  const { t, weekday } = useI18n();
  const week = useRef<HTMLOListElement>(null);
  const columns: (GridColumn & CalendarDay)[] = days
    .map((day) => ({ ...day, id: day.day, name: day.day, entries: entries.filter(({ appointment }) => appointment.day === day.day) }))
    .filter((column) => column.working || column.entries.length > 0);
  const onKey = (event: KeyboardEvent) => {
    const here = (event.target as HTMLElement).dataset.entry;
    const turned = document.documentElement.dir === "rtl" ? { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[event.key] : undefined;
    const next = here && toward(columns, here, turned ?? event.key);
    if (!next) return;
    event.preventDefault();
    week.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus();
  };
  return (
    <div className={s.scroll}>
      <ol ref={week} className={s.week} onKeyDown={onKey}>
        {columns.map((column) => (
          <li key={column.day} className={cx(s.weekDay, column.day === today && s.today)}>
            <h3 className={s.head}>
              {weekday(column.day)}
              {!column.working && <span className={s.off}> {t("appointment.day_off")}</span>}
            </h3>
            {column.entries.length === 0 && <p className={s.none}>{t("calendar.free")}</p>}
            {column.entries.map((entry) => (
              <Entry key={entry.appointment.id} entry={entry} shown={shown} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
