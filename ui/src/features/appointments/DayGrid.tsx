import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { useI18n } from "@/i18n";
import type { AppointmentChoices, CalendarEntry } from "@/ipc/generated";
import type { Shown } from "./addresses";
import { timeOf } from "./days";
import { Entry } from "./Entry";
import { columnsOf, hoursOf, placed, QUARTER, toward } from "./grid";
import s from "./Appointments.module.css";

/** A day: a column for each officer, room or interpreter, time downwards. Arrows go from one appointment to another. */
export function DayGrid({ entries, choices, shown }: { entries: readonly CalendarEntry[]; choices: AppointmentChoices | undefined; shown: Shown }) {
  const { t } = useI18n();
  const grid = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(entries, choices, shown.by), [entries, choices, shown.by]);
  const hours = useMemo(() => hoursOf(entries, choices?.hours ?? []), [entries, choices]);
  const [active, setActive] = useState<string | null>(null);
  const first = columns.flatMap((column) => column.entries)[0]?.appointment.id;
  const at = entries.some(({ appointment }) => appointment.id === active) ? active : first;
  const rows = (hours.until - hours.from) / QUARTER;

  const onKey = (event: KeyboardEvent) => {
    const here = (event.target as HTMLElement).dataset.entry;
    const turned = document.documentElement.dir === "rtl" ? { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[event.key] : undefined;
    const next = here && toward(columns, here, turned ?? event.key);
    if (!next) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus();
  };

  return (
    <div className={s.scroll}>
      <div ref={grid} className={s.day} style={{ "--columns": columns.length } as CSSProperties} onKeyDown={onKey}>
        <div className={s.times} aria-hidden="true">
          <span className={s.head} />
          <div className={s.column} style={{ "--rows": rows } as CSSProperties}>
            {Array.from({ length: rows / 4 }, (_, hour) => (
              <span key={hour} className={s.hour} style={{ gridRow: `${hour * 4 + 1} / span 4` }}>
                {timeOf(hours.from + hour * 60)}
              </span>
            ))}
          </div>
        </div>
        {columns.map((column) => (
          <section key={column.id} className={s.lane} aria-label={column.name || t(`calendar.nobody.${shown.by}`)}>
            <h3 className={s.head}>
              <bdi>{column.name || t(`calendar.nobody.${shown.by}`)}</bdi>
            </h3>
            <div className={s.column} style={{ "--rows": rows } as CSSProperties}>
              {placed(column.entries, hours.from).map(({ entry, row, end, lane, lanes }) => (
                <div key={entry.appointment.id} className={s.slot} style={{ gridRow: `${row} / ${end}`, "--lane": lane, "--lanes": lanes } as CSSProperties}>
                  <Entry entry={entry} shown={shown} tabIndex={entry.appointment.id === at ? 0 : -1} onFocus={() => setActive(entry.appointment.id)} />
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
