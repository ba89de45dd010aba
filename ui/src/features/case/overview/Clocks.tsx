import { useWords } from "@/app/words";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { Deadline } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { ClockBar, ClockScale } from "./ClockBar";
import { spanOf } from "./span";
import s from "./Clocks.module.css";

/** Every time limit of the case on one scale of days: from when, until when, today, and on what law it rests. */
export function Clocks({ file }: { file: CaseFile }) {
  const { t, longDate, date } = useI18n();
  const words = useWords();
  if (file.clocks.length === 0) return <p className={s.none}>{t("case.no_clocks")}</p>;
  const span = spanOf(file);
  return (
    <div className={s.clocks}>
      <ClockScale span={span} start={t("clock.registered", { date: date(span.start) })} today={t("clock.today")} end={date(span.end)} />
      <ul>
        {file.clocks.map((clock) => (
          <li key={clock.id} className={s.clock}>
            <div className={s.head}>
              <h3 className={s.name}>{words(clock.name)}</h3>
              {clock.state === "met" ? (
                <span className={s.met}>
                  <CircleCheck aria-hidden="true" />
                  {t("clock.met", { date: longDate(clock.metOn) })}
                </span>
              ) : clock.state === "expired" ? (
                <span className={s.met}>{t("clock.expired", { date: longDate(clock.lastDay) })}</span>
              ) : (
                <Deadline daysLeft={clock.daysLeft} />
              )}
            </div>
            <ClockBar clock={clock} span={span} />
            <p className={s.detail}>
              <span>{t("clock.from_to", { from: longDate(clock.from), to: longDate(clock.lastDay) })}</span>
              <span>{words(clock.legalBasis)}</span>
              {!clock.verified && (
                <span className={s.unverified}>
                  <TriangleAlert aria-hidden="true" />
                  {t("clock.unverified")}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
