import { ChevronRight } from "lucide-react";
import { BidiText, StatusPill } from "@/components";
import { calendarHref } from "@/features/appointments/addresses";
import { outcomeTone } from "@/features/appointments/outcome";
import { useI18n } from "@/i18n";
import type { CalendarEntry } from "@/ipc/generated";
import s from "./Work.module.css";

/** One of today's appointments: when, for what, where, through whom, with whom. */
export function AppointmentRow({ entry }: { entry: CalendarEntry }) {
  const { t } = useI18n();
  const { appointment, names, number, collides } = entry;
  const where = [appointment.roomName || appointment.place, appointment.interpreterName].filter(Boolean).join(" · ");
  return (
    <li>
      <a data-row href={calendarHref({ day: appointment.day, view: "day", by: "officer", of: "" }, appointment.id)} className={s.row}>
        <span className="tabular">{t("calendar.from_until", { from: appointment.time, until: appointment.until })}</span>
        <span className={s.what}>
          <span className={s.title}>{t(`appointment.kind.${appointment.kind}`)}</span>
          <span className={s.muted}>
            <bdi>{where}</bdi>
          </span>
          {collides.length > 0 && <StatusPill tone="warning">{t("calendar.booked_twice")}</StatusPill>}
          {appointment.outcome && <StatusPill tone={outcomeTone(appointment.outcome)}>{t(`appointment.outcome.${appointment.outcome}`)}</StatusPill>}
        </span>
        <span className={s.who}>
          <span className={s.person}>
            <BidiText>{names.map(({ latin }) => latin).join(", ")}</BidiText>
          </span>
          <bdi className={s.number}>{number}</bdi>
        </span>
        <ChevronRight aria-hidden="true" className={s.go} />
      </a>
    </li>
  );
}
