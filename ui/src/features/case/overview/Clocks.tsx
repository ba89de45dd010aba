import { CircleCheck, CirclePause, TriangleAlert } from "lucide-react";
import { useWords } from "@/app/words";
import { ButtonLink, Deadline, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Clock } from "@/ipc/generated";
import { overviewHref } from "./addresses";
import { ClockBar, ClockScale } from "./ClockBar";
import { spanOf } from "./span";
import { usePeriod } from "./usePeriod";
import s from "./Clocks.module.css";

/** Every time limit of the case on one scale of days: from when, until when, today, and on what law it rests. */
export function Clocks({ file }: { file: CaseFile }) {
  const { t, date } = useI18n();
  if (file.clocks.length === 0) return <p className={s.none}>{t("case.no_clocks")}</p>;
  const span = spanOf(file);
  return (
    <div className={s.clocks}>
      <ClockScale span={span} start={t("clock.registered", { date: date(span.start) })} today={t("clock.today")} end={date(span.end)} />
      <ul>
        {file.clocks.map((clock) => (
          <li key={clock.id} className={s.clock}>
            <ClockHead clock={clock} />
            <ClockBar clock={clock} span={span} />
            <ClockDetail clock={clock} />
            {clock.extendable && clock.daysLeft >= 0 && file.canExtend.includes(clock.id) && (
              <span>
                <ButtonLink look="secondary" size="sm" href={overviewHref(file.id, "extend", clock.id)}>
                  {t("clock.extend")}
                </ButtonLink>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ClockHead({ clock }: { clock: Clock }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  return (
    <div className={s.head}>
      <h3 className={s.name}>{words(clock.name)}</h3>
      {clock.state === "met" ? (
        <span className={s.met}>
          <CircleCheck aria-hidden="true" />
          {t("clock.met", { date: longDate(clock.metOn) })}
        </span>
      ) : clock.state === "expired" ? (
        <span className={s.met}>{t("clock.expired", { date: longDate(clock.lastDay) })}</span>
      ) : clock.state === "paused" ? (
        <span className={s.paused}>
          <CirclePause aria-hidden="true" />
          {t("clock.paused", { count: Math.max(0, clock.daysLeft) })}
        </span>
      ) : (
        <>
          {clock.state === "extended" && <StatusPill tone="info">{t("clock.extended")}</StatusPill>}
          <Deadline daysLeft={clock.daysLeft} near={clock.near} />
        </>
      )}
    </div>
  );
}

function ClockDetail({ clock }: { clock: Clock }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const period = usePeriod();
  return (
    <div className={s.detail}>
      <span>{t("clock.from_to", { from: longDate(clock.from), to: longDate(clock.lastDay) })}</span>
      {clock.lawfulDay !== clock.lastDay && <span>{t("clock.by_law", { length: period(clock.period), date: longDate(clock.lawfulDay) })}</span>}
      {clock.pauses.map(({ from, until }) => (
        <span key={from}>{until ? t("clock.stood_still", { from: longDate(from), until: longDate(until) }) : t("clock.stands_still", { from: longDate(from) })}</span>
      ))}
      {clock.extensions.map(({ by, on, reason }) => (
        <span key={`${on} ${reason}`}>
          {t("clock.extended_by", { length: period(by), date: longDate(on) })} <bdi>{reason}</bdi>
        </span>
      ))}
      <span>{words(clock.legalBasis)}</span>
      {!clock.verified && (
        <span className={s.unverified}>
          <TriangleAlert aria-hidden="true" />
          {t("clock.unverified")}
        </span>
      )}
    </div>
  );
}
