import { Deadline } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import s from "./Letters.module.css";

/** To whom the decision itself can be challenged, and until when, once the time runs. What no lawyer confirmed says so. */
export function Remedies({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  return (
    <ul className={s.remedies}>
      {file.remedies.filter(({ level }) => level === 1).map((remedy) => {
        const clock = file.clocks.find(({ id }) => id === remedy.deadline);
        const notes = [remedy.suspensive ? t("letter.suspensive") : t("letter.not_suspensive"), !remedy.verified && t("letter.unverified")].filter(Boolean);
        return (
          <li key={words(remedy.body)} className={s.remedy}>
            <span className={s.words}>
              <span className={s.body}>{words(remedy.body)}</span>
              <span className={s.note}>{notes.join("; ")}</span>
              {clock && <span className={s.note}>{words(clock.legalBasis)}</span>}
              {clock && <span className={s.note}>{t("letter.counted_from", { from: longDate(clock.from), last: longDate(clock.lastDay) })}</span>}
            </span>
            {clock && <Deadline daysLeft={clock.daysLeft} near={clock.near} due={clock.lastDay} />}
          </li>
        );
      })}
    </ul>
  );
}
