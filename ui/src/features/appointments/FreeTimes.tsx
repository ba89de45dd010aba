import { CalendarSearch } from "lucide-react";
import { useState } from "react";
import { Button, FailureNotice, Stack, todayIso } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { AppointmentChoices } from "@/ipc/generated";
import { isDay, plusDays } from "./days";
import type { AppointmentDraft } from "./form";
import s from "./Appointments.module.css";

/** How far ahead free times are looked for. */
const AHEAD = 60;

/** The next times at which officer, interpreter, room and applicants are all free. Pressing one takes it. */
export function FreeTimes({ draft, choices, onChoose }: { draft: AppointmentDraft; choices: AppointmentChoices | undefined; onChoose(day: string, time: string): void }) {
  const { t, weekday } = useI18n();
  const [open, setOpen] = useState(false);
  const from = isDay(draft.day) ? draft.day : todayIso();
  const minutes = Number(draft.minutes) || (choices?.minutes[draft.kind] ?? 60);
  const { officer, interpreter, room, persons } = draft;
  const slots = useQuery("appointment.slots", open ? { from, until: plusDays(from, AHEAD), minutes, officer, interpreter, room, persons } : undefined, { keep: true });
  return (
    <Stack gap={2}>
      <div>
        <Button icon={CalendarSearch} size="sm" onPress={() => setOpen(!open)}>
          {open ? t("slots.hide") : t("slots.find")}
        </Button>
      </div>
      {open && slots.failure && <FailureNotice failure={slots.failure} onRetry={slots.reload} />}
      {open && slots.data?.length === 0 && <p role="status">{t("slots.none")}</p>}
      {open && slots.data && slots.data.length > 0 && (
        <ul className={s.slots} aria-label={t("slots.title")}>
          {slots.data.map(({ day, time }) => (
            <li key={`${day} ${time}`}>
              <Button size="sm" onPress={() => onChoose(day, time)}>
                {t("slots.at", { day: weekday(day), time })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
