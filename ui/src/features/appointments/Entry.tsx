import { TriangleAlert } from "lucide-react";
import { cx } from "@/components";
import { useI18n } from "@/i18n";
import type { CalendarEntry } from "@/ipc/generated";
import { calendarHref, type Shown } from "./addresses";
import s from "./Appointments.module.css";

/** One appointment in the calendar: when, for what, for whom, with whom. A link to what can be done with it. */
export function Entry({ entry, shown, tabIndex, onFocus }: { entry: CalendarEntry; shown: Shown; tabIndex?: number; onFocus?(): void }) {
  const { t } = useI18n();
  const { appointment, names, collides } = entry;
  const others = [appointment.officerName, appointment.interpreterName, appointment.roomName].filter(Boolean).join(" · ");
  return (
    <a
      href={calendarHref(shown, appointment.id)}
      data-entry={appointment.id}
      className={cx(s.entry, collides.length > 0 && s.twice, appointment.outcome !== null && s.over)}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onFocus={onFocus}
    >
      <span className={s.entryTime}>
        {collides.length > 0 && <TriangleAlert aria-hidden="true" className={s.mark} />}
        {collides.length > 0 && <span className="visually-hidden">{t("calendar.booked_twice")} </span>}
        {t("calendar.from_until", { from: appointment.time, until: appointment.until })} {t(`appointment.kind.${appointment.kind}`)}
      </span>
      <span className={s.entryName}>
        <bdi>{names.map(({ latin }) => latin).join(", ")}</bdi>
      </span>
      <span className={s.entryMore}>
        {appointment.outcome && <span>{t(`appointment.outcome.${appointment.outcome}`)} · </span>}
        <bdi>{others || entry.number}</bdi>
      </span>
    </a>
  );
}
