import { CalendarPlus, CalendarX } from "lucide-react";
import { BidiText, ButtonLink, Card, Row, StatusPill } from "@/components";
import { calendarHref } from "@/features/appointments/addresses";
import { outcomeTone } from "@/features/appointments/outcome";
import { useI18n } from "@/i18n";
import type { AppointmentView, CaseFile } from "@/ipc/generated";
import { paperHref } from "./addresses";
import i from "../Items.module.css";
import s from "./Papers.module.css";

/** When and where the applicants are to come. */
export function Appointments({ file, may }: { file: CaseFile; may: boolean }) {
  const { t } = useI18n();
  const { appointments } = file.folder;
  return (
    <Card
      title={t("appointment.title")}
      actions={
        may && (
          <ButtonLink size="sm" icon={CalendarPlus} href={paperHref(file.id, "appointment")}>
            {t("appointment.make")}
          </ButtonLink>
        )
      }
    >
      {appointments.length > 0 ? (
        <ul className={i.list} aria-label={t("appointment.title")}>
          {appointments.map((one) => (
            <li key={one.id}>
              <Appointment file={file} appointment={one} may={may} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={s.none}>{t("appointment.none")}</p>
      )}
    </Card>
  );
}

function Appointment({ file, appointment, may }: { file: CaseFile; appointment: AppointmentView; may: boolean }) {
  const { t, longDate } = useI18n();
  const { id, kind, day, time, until, place, note, cancelled, workingDay, outcome, outcomeReason, wish } = appointment;
  const line = t("appointment.line", { kind: t(`appointment.kind.${kind}`), date: longDate(day), time: t("calendar.from_until", { from: time, until }) });
  const unmet = wish !== null && (wish.interviewer === false || wish.interpreter === false);
  const names = appointment.persons.flatMap((person) => file.members.find((member) => member.person.id === person)?.person.name.latin ?? []);
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{line}</span>
        {cancelled !== null && (
          <StatusPill icon={CalendarX}>{t("appointment.cancelled")}</StatusPill>
        )}
        {outcome && <StatusPill tone={outcomeTone(outcome)}>{t(`appointment.outcome.${outcome}`)}</StatusPill>}
        {cancelled === null && unmet && <StatusPill tone="warning">{t("appointment.wish_unmet")}</StatusPill>}
        {cancelled === null && outcome === null && !workingDay && <StatusPill tone="warning">{t("appointment.day_off")}</StatusPill>}
      </p>
      <p className={i.quiet}>
        <bdi>{[place, names.join(", "), appointment.officerName || appointment.madeBy, appointment.interpreterName].filter(Boolean).join(" · ")}</bdi>
      </p>
      {note && (
        <p className={i.quiet}>
          <BidiText>{note}</BidiText>
        </p>
      )}
      {cancelled && (
        <p className={i.quiet}>
          {t("appointment.because")} <BidiText>{cancelled}</BidiText>
        </p>
      )}
      {outcomeReason && (
        <p className={i.quiet}>
          <BidiText>{outcomeReason}</BidiText>
        </p>
      )}
      {may && cancelled === null && outcome === null && (
        <Row gap={2}>
          <ButtonLink size="sm" href={calendarHref({ day, view: "day", by: "officer", of: "" }, id)}>
            {t("appointment.outcome_record")}
          </ButtonLink>
          <ButtonLink size="sm" href={paperHref(file.id, "slip", id)}>
            {t("appointment.slip")}
          </ButtonLink>
          <ButtonLink size="sm" look="quiet" href={paperHref(file.id, "cancel", id)}>
            {t("appointment.cancel_link")}
          </ButtonLink>
        </Row>
      )}
    </div>
  );
}
