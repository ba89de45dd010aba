import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import type { Tone } from "./Badge";
import s from "./Timeline.module.css";

export interface TimelineItem {
  id: string;
  title: ReactNode;
  /** A moment (with time) or a day; no time is made up. */
  at: string;
  by?: string | null;
  text?: ReactNode;
  icon?: LucideIcon;
  tone?: Tone;
}

/** What happened, newest first. Never a list of things to do. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  const { t, dateTime } = useI18n();
  return (
    <ol className={s.timeline} aria-label={label}>
      {items.map(({ id, title, at, by, text, icon: Icon, tone = "neutral" }) => (
        <li key={id} className={s.item}>
          <span aria-hidden="true" className={cx(s.mark, s[tone])}>
            {Icon && <Icon />}
          </span>
          <div className={s.body}>
            <p className={s.title}>{title}</p>
            <p className={s.meta}>
              <time dateTime={at}>{dateTime(at)}</time>
              {by && <span>{t("timeline.by", { name: by })}</span>}
            </p>
            {text && <div className={s.text}>{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
