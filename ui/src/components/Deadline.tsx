import { CalendarClock, CalendarDays, CircleAlert, Clock } from "lucide-react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import s from "./Deadline.module.css";

export type Urgency = "overdue" | "today" | "soon" | "calm";

/** Five days, where nobody says from when on a day is near: the profile does of time limits. */
export function urgency(daysLeft: number, near: boolean = daysLeft <= 5): Urgency {
  if (daysLeft < 0) return "overdue";
  if (daysLeft === 0) return "today";
  return near ? "soon" : "calm";
}

const ICONS = { overdue: CircleAlert, today: CalendarClock, soon: Clock, calm: CalendarDays };

export interface DeadlineProps {
  /** Days from today; negative when it has passed. */
  daysLeft: number;
  /** Whether that is near, by the profile. */
  near?: boolean;
  /** The day itself, shown beside. */
  due?: string | null;
  label?: string;
  /** For tables: the name of the limit stands with its day. */
  compact?: boolean;
}

/** How long is left, in words and with a sign; the colour only repeats it. */
export function Deadline({ daysLeft, near, due, label, compact }: DeadlineProps) {
  const { t, date } = useI18n();
  const level = urgency(daysLeft, near);
  const Icon = ICONS[level];
  const words =
    daysLeft < 0
      ? t("deadline.overdue", { days: -daysLeft })
      : daysLeft === 0
        ? t("deadline.today")
        : t("deadline.left", { days: daysLeft });
  return (
    <span className={cx(s.deadline, s[level], compact && s.compact)}>
      <Icon aria-hidden="true" className={s.icon} />
      <span className={s.words}>
        {label && !compact && <span className={s.small}>{label}</span>}
        <span className={s.days}>{words}</span>
        {(due || (compact && label)) && (
          <span className={s.small}>{compact && label && due ? t("deadline.of", { label, date: date(due) }) : due ? date(due) : label}</span>
        )}
      </span>
    </span>
  );
}
