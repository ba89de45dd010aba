import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import s from "./Badge.module.css";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger" | "accent";

/** A count, as in the rail. Nothing to count shows nothing. */
export function Badge({ count, label, tone = "neutral" }: { count: number; label: string; tone?: Tone }) {
  if (count <= 0) return null;
  return (
    <span className={cx(s.badge, s[tone])}>
      <span aria-hidden="true">{count > 999 ? "999+" : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** A state in words; the colour only repeats them. */
export function StatusPill({ tone = "neutral", icon: Icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={cx(s.pill, s[tone])}>
      {Icon ? <Icon aria-hidden="true" className={s.icon} /> : <span aria-hidden="true" className={s.dot} />}
      {children}
    </span>
  );
}
