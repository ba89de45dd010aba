import { useState } from "react";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Button, ButtonLink, Drawer, KeyValueList, Notice, Row, Stack, StatusPill } from "@/components";
import { paperHref } from "@/features/case/papers/addresses";
import { useLanguageName } from "@/features/register/languages";
import { useI18n } from "@/i18n";
import type { CalendarEntry } from "@/ipc/generated";
import { CancelForm } from "./CancelForm";
import { outcomeTone } from "./outcome";
import { OutcomeForm } from "./OutcomeForm";

/** One appointment: with whom, where, what became of it, and what can be done with it. */
export function EntryDrawer({ entry, onClose }: { entry: CalendarEntry; onClose(): void }) {
  const { t, longDate } = useI18n();
  const { has } = useSession();
  const language = useLanguageName();
  const [doing, setDoing] = useState<"outcome" | "cancel" | null>(null);
  const { appointment, application, number, names, collides } = entry;
  const over = appointment.outcome === "postponed";
  const wish = appointment.wish;
  const unmet = wish !== null && (wish.interviewer === false || wish.interpreter === false);
  return (
    <Drawer title={t(`appointment.kind.${appointment.kind}`)} open onClose={onClose} keep={doing !== null}>
      <Stack gap={4}>
        {collides.length > 0 && (
          <Notice tone="warning" title={t("calendar.booked_twice")}>
            {collides.map((what) => t(`calendar.twice.${what}`)).join(" ")}
          </Notice>
        )}
        <KeyValueList
          items={[
            { label: t("calendar.when"), value: t("calendar.on_from_until", { day: longDate(appointment.day), from: appointment.time, until: appointment.until }) },
            { label: t("calendar.case"), value: has("readCases") ? <a href={href(["cases", application])}>{number}</a> : <bdi>{number}</bdi> },
            { label: t("appointment.persons"), value: <BidiText>{names.map(({ latin }) => latin).join(", ")}</BidiText> },
            { label: t("calendar.by.officer"), value: appointment.officerName && <bdi>{appointment.officerName}</bdi> },
            { label: t("calendar.by.interpreter"), value: appointment.interpreterName && <bdi>{appointment.interpreterName}</bdi> },
            ...(appointment.kind === "interview" ? [{ label: t("interview.language"), value: language(appointment.language) }] : []),
            { label: t("appointment.mode"), value: t(`appointment.mode.${appointment.mode}`) },
            { label: t("calendar.by.room"), value: appointment.roomName && <bdi>{appointment.roomName}</bdi> },
            { label: t("appointment.place"), value: <BidiText>{appointment.place}</BidiText> },
            ...(appointment.note ? [{ label: t("appointment.note"), value: <BidiText>{appointment.note}</BidiText> }] : []),
            ...(wish ? [{ label: t("appointment.wish"), value: <Wish unmet={unmet} because={wish.because} /> }] : []),
            {
              label: t("appointment.outcome"),
              value: appointment.outcome && (
                <Stack gap={1}>
                  <StatusPill tone={outcomeTone(appointment.outcome)}>{t(`appointment.outcome.${appointment.outcome}`)}</StatusPill>
                  {appointment.postponedBy && <span>{t(`appointment.postponed.${appointment.postponedBy}`)}</span>}
                  {appointment.outcomeReason && <BidiText>{appointment.outcomeReason}</BidiText>}
                </Stack>
              ),
            },
          ]}
        />
        {doing === "outcome" && <OutcomeForm entry={entry} onDone={onClose} onCancel={() => setDoing(null)} />}
        {doing === "cancel" && <CancelForm appointment={appointment.id} onDone={onClose} onCancel={() => setDoing(null)} />}
        {doing === null && (
          <Row>
            {!over && (
              <Button look="primary" onPress={() => setDoing("outcome")}>
                {appointment.outcome ? t("appointment.outcome_again") : t("appointment.outcome_record")}
              </Button>
            )}
            {!has("readCases") && appointment.outcome === null && (
              <Button look="quiet" onPress={() => setDoing("cancel")}>
                {t("appointment.cancel_link")}
              </Button>
            )}
            {has("readCases") && appointment.outcome === null && (
              <>
                <ButtonLink href={paperHref(application, "slip", appointment.id)}>{t("appointment.slip")}</ButtonLink>
                <ButtonLink look="quiet" href={paperHref(application, "cancel", appointment.id)}>
                  {t("appointment.cancel_link")}
                </ButtonLink>
              </>
            )}
          </Row>
        )}
      </Stack>
    </Drawer>
  );
}

function Wish({ unmet, because }: { unmet: boolean; because: string | null }) {
  const { t } = useI18n();
  return (
    <Stack gap={1}>
      <StatusPill tone={unmet ? "warning" : "success"}>{unmet ? t("appointment.wish_unmet") : t("appointment.wish_met")}</StatusPill>
      {because && <BidiText>{because}</BidiText>}
    </Stack>
  );
}
