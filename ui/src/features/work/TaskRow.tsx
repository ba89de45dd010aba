import { ChevronRight } from "lucide-react";
import { BidiText, Deadline, todayIso } from "@/components";
import { href } from "@/app/router";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import type { Task } from "@/ipc/generated";
import s from "./Work.module.css";

const DAY = 86_400_000;
const daysUntil = (day: string) => Math.round((Date.parse(day) - Date.parse(todayIso())) / DAY);

/** One thing to do: when, what, on what legal basis, for whom. */
export function TaskRow({ task }: { task: Task }) {
  const { t } = useI18n();
  const words = useWords();
  const { clock, principal } = task;
  return (
    <li>
      <a data-row href={href(["cases", task.application])} className={s.row}>
        <span className={s.when}>
          {clock ? <Deadline daysLeft={clock.daysLeft} near={clock.near} due={clock.lastDay} /> : task.day ? <Deadline daysLeft={daysUntil(task.day)} due={task.day} /> : <span className={s.muted}>{t("work.no_limit")}</span>}
        </span>
        <span className={s.what}>
          <span className={s.title}>{t(`task.${task.code}`)}</span>
          {task.returned && (
            <span className={s.returned}>
              <BidiText>{task.returned}</BidiText>
            </span>
          )}
          {clock && (
            <span className={s.muted}>
              {words(clock.legalBasis)}
              {!clock.verified && <span> {t("work.unverified")}</span>}
            </span>
          )}
        </span>
        <span className={s.who}>
          <span className={s.person}>
            <BidiText>{principal.latin}</BidiText>
            {task.persons > 1 && <span className={s.muted}> {t("work.family", { count: task.persons - 1 })}</span>}
          </span>
          <span className={s.number}>
            <bdi>{task.number}</bdi>
            <BidiText>{principal.native}</BidiText>
          </span>
        </span>
        <ChevronRight aria-hidden="true" className={s.go} />
      </a>
    </li>
  );
}
