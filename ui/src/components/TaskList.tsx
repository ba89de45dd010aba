import { Ban, Check, CircleDot, Circle, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import s from "./TaskList.module.css";

export type TaskState = "done" | "next" | "open" | "blocked";

export interface TaskListItem {
  id: string;
  title: string;
  state: TaskState;
  /** Where it is done. What cannot be started yet leads nowhere. */
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  /** Why it is blocked and on what legal basis, or what is there already. */
  detail?: ReactNode;
  /** A clock, a count or a button, at the end of the line. */
  aside?: ReactNode;
}

const ICONS: Record<TaskState, LucideIcon> = { done: Check, next: CircleDot, open: Circle, blocked: Ban };

/** What is done, what is next, what waits and why. */
export function TaskList({ items, label }: { items: readonly TaskListItem[]; label: string }) {
  const { t } = useI18n();
  const words: Record<TaskState, string> = {
    done: t("tasklist.done"),
    next: t("tasklist.next"),
    open: t("tasklist.open"),
    blocked: t("tasklist.blocked"),
  };
  return (
    <ul className={s.list} aria-label={label}>
      {items.map(({ id, title, state, href, onPress, detail, aside }) => {
        const Icon = ICONS[state];
        const active = state !== "blocked";
        return (
          <li key={id} className={cx(s.item, s[state])}>
            <Icon aria-hidden="true" className={s.icon} />
            <div className={s.body}>
              {active && href ? (
                <a href={href} className={s.title}>
                  {title}
                </a>
              ) : active && onPress ? (
                <button type="button" className={cx(s.title, s.button)} onClick={onPress}>
                  {title}
                </button>
              ) : (
                <span className={s.title}>{title}</span>
              )}
              {detail && <div className={s.detail}>{detail}</div>}
            </div>
            <div className={s.end}>
              <span className={s.state}>{words[state]}</span>
              {aside}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
