import { Deadline, PersonName } from "@/components";
import { useWords } from "@/app/words";
import { href } from "@/app/router";
import { useI18n } from "@/i18n";
import type { TaskView } from "@/ipc/generated";
import s from "./Work.module.css";

/** One thing to do: when, what, on what legal basis, for whom. */
export function TaskRow({ task }: { task: TaskView }) {
  const { t } = useI18n();
  const words = useWords();
  return (
    <li>
      <a data-row href={href(["cases", task.application])} className={s.row}>
        <span className={s.when}>
          {task.clock ? <Deadline daysLeft={task.clock.daysLeft} due={task.clock.lastDay} /> : <span className={s.muted}>{t("work.no_limit")}</span>}
        </span>
        <span className={s.what}>
          <span className={s.title}>{t(`task.${task.kind}`)}</span>
          {task.clock && <span className={s.muted}>{words(task.clock.legalBasis)}</span>}
        </span>
        <span className={s.who}>
          <span className={s.person}>
            <PersonName latin={task.latin} native={task.native} />
          </span>
          <bdi className={s.number}>{task.number}</bdi>
        </span>
      </a>
    </li>
  );
}
