import { PhoneCall } from "lucide-react";
import { BidiText, ButtonLink, Notice, Stack } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import type { CaseFile, NoShowView } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { paperHref } from "./addresses";

/** Appointments that were missed: who is to be reached, how often it was tried, and until when they may still come. */
export function NoShows({ file, may }: { file: CaseFile; may: boolean }) {
  const { noShows } = file.folder;
  if (noShows.length === 0) return null;
  return (
    <Stack gap={3}>
      {noShows.map((missed) => (
        <Missed key={missed.appointment} file={file} missed={missed} may={may} />
      ))}
    </Stack>
  );
}

function Missed({ file, missed, may }: { file: CaseFile; missed: NoShowView; may: boolean }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const { clock, attempts, wanted } = missed;
  const names = missed.persons.map((person) => nameOf(file, person)).join(", ");
  const over = clock.state === "expired";
  return (
    <Notice
      tone={over ? "danger" : "warning"}
      title={t("no_show.title", { names, day: longDate(missed.day) })}
      actions={
        may && (
          <>
            <ButtonLink size="sm" icon={PhoneCall} href={paperHref(file.id, "attempt", missed.appointment)}>
              {t("no_show.attempt")}
            </ButtonLink>
            <ButtonLink size="sm" href={paperHref(file.id, "appointment")}>
              {t("appointment.make")}
            </ButtonLink>
          </>
        )
      }
    >
      <p>{t("no_show.attempts", { made: attempts.length, wanted })}</p>
      {attempts.length > 0 && (
        <ul>
          {attempts.map((attempt, at) => (
            <li key={at}>
              {longDate(attempt.day)} · <BidiText>{attempt.how}</BidiText> · <BidiText>{attempt.result}</BidiText>
            </li>
          ))}
        </ul>
      )}
      <p>{over ? t("no_show.over", { day: longDate(clock.lastDay) }) : t("no_show.until", { day: longDate(clock.lastDay) })}</p>
      <p>
        {words(clock.legalBasis)}
        {!clock.verified && ` (${t("clock.unverified")})`}
      </p>
    </Notice>
  );
}
