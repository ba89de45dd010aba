import { Notice, Stack } from "@/components";
import { RuleGate } from "@/features/case/rules";
import type { Overrides } from "@/features/case/rules/useOverrides";
import { useI18n } from "@/i18n";
import type { AppointmentCheck, AppointmentChoices } from "@/ipc/generated";
import type { Invitable } from "./form";
import s from "./Appointments.module.css";

/** What stands against the appointment that is being typed: double bookings, rules, hours that are not the office's. */
export function Standing({ check, choices, file, overrides }: { check: AppointmentCheck | undefined; choices: AppointmentChoices | undefined; file: Invitable; overrides: Overrides }) {
  const { t } = useI18n();
  if (!check) return null;
  const hours = (choices?.hours ?? []).map((span) => t("calendar.from_until", span)).join(", ");
  return (
    <Stack gap={3}>
      {check.collisions.length > 0 && (
        <Notice tone="danger" live title={t("appointment.collides")}>
          <ul className={s.faults}>
            {check.collisions.map(({ with: what, appointment, ...params }) => (
              <li key={`${what} ${appointment}`}>{t("error.doubleBooked", params)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!check.workingDay && <Notice tone="warning" title={t("appointment.day_off")} />}
      {check.workingDay && !check.inHours && (
        <Notice tone="warning" title={t("appointment.out_of_hours")}>
          {t(choices?.verified === false ? "appointment.hours_unverified" : "appointment.hours", { hours })}
        </Notice>
      )}
      <RuleGate file={file} broken={check.broken} overrides={overrides} />
    </Stack>
  );
}
