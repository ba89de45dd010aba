import { useRef, useState, type KeyboardEvent } from "react";
import { FailureNotice, todayIso } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { EnrolmentView, TrainingPresence, TrainingSessionView } from "@/ipc/generated";
import { moved, nextPresence, presenceOf } from "./standing";
import s from "./Grid.module.css";

/** Who can be marked: who has a seat and of whom nothing is settled. */
const open = ({ enrolment }: EnrolmentView) => enrolment.state === "enrolled" || enrolment.state === "attending";

/** Attendance of each day by the keyboard: arrows move, P, E and A mark. */
export function Attendance({ view, marks }: { view: TrainingSessionView; marks: boolean }) {
  const { t, date } = useI18n();
  const mark = useCommand("training.attendance");
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState({ row: 0, day: 0 });
  const rows = view.participants.filter(({ enrolment }) => enrolment.state !== "nominated" && enrolment.state !== "withdrawn");
  const days = view.session.faceDays;
  if (days.length === 0 || rows.length === 0) return <p className={s.quiet}>{t(days.length === 0 ? "training.no_days" : "training.participants_none")}</p>;
  const set = (enrolment: string, day: string, presence: TrainingPresence) => void mark.run({ session: view.session.id, marks: [{ enrolment, day, presence }] });
  const onKey = (event: KeyboardEvent, row: EnrolmentView, day: string) => {
    const presence = presenceOf(event.key);
    if (presence && !event.ctrlKey && !event.metaKey && !event.altKey && marks && open(row) && day <= todayIso()) {
      event.preventDefault();
      event.stopPropagation();
      return set(row.enrolment.id, day, presence);
    }
    const next = moved(at, event.key, rows.length, days.length, document.documentElement.dir === "rtl");
    if (!next) return;
    event.preventDefault();
    setAt(next);
    body.current?.rows[next.row]?.querySelectorAll<HTMLElement>("[data-day]")[next.day]?.focus();
  };
  return (
    <div className={s.frame}>
      {mark.failure && <FailureNotice failure={mark.failure} />}
      {marks && <p className={s.quiet}>{t("training.attendance_keys")}</p>}
      <table className={s.grid} aria-label={t("training.attendance")}>
        <thead>
          <tr>
            <th scope="col">{t("training.who")}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={s.day}>
                {date(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((one, row) => (
            <tr key={one.enrolment.id}>
              <th scope="row">
                <bdi>{one.name}</bdi>
              </th>
              {one.days.map(({ day, presence }, index) => {
                const word = t(`training.presence.${presence ?? "none"}`);
                const may = marks && open(one) && day <= todayIso();
                return (
                  <td key={day} className={s.day}>
                    <button
                      type="button"
                      data-day
                      className={s.cell}
                      tabIndex={at.row === row && at.day === index ? 0 : -1}
                      aria-label={t("training.mark_as", { who: t("training.day_of", { name: one.name, day: date(day) }), presence: word })}
                      aria-disabled={may ? undefined : true}
                      onFocus={() => setAt({ row, day: index })}
                      onKeyDown={(event) => onKey(event, one, day)}
                      onClick={() => may && set(one.enrolment.id, day, nextPresence(presence))}
                    >
                      {presence ? word : "–"}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
