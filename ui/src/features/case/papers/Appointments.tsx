import { CalendarPlus, CalendarX } from "lucide-react";
import { BidiText, ButtonLink, Card, Row, StatusPill } from "@/components";
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
  const { id, kind, day, time, place, note, cancelled, workingDay } = appointment;
  const line = t("appointment.line", { kind: t(`appointment.kind.${kind}`), date: longDate(day), time });
  const names = appointment.persons.flatMap((person) => file.members.find((member) => member.person.id === person)?.person.name.latin ?? []);
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{line}</span>
        {cancelled !== null && (
          <StatusPill icon={CalendarX}>{t("appointment.cancelled")}</StatusPill>
        )}
        {cancelled === null && !workingDay && <StatusPill tone="warning">{t("appointment.day_off")}</StatusPill>}
      </p>
      <p className={i.quiet}>
        <bdi>{[place, names.join(", "), appointment.madeBy].join(" · ")}</bdi>
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
      {may && cancelled === null && (
        <Row gap={2}>
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
