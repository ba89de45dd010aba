import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./Badge";
import { cx } from "./cx";
import s from "./Notice.module.css";

const ICONS: Record<Tone, LucideIcon> = {
  neutral: Info,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  accent: Info,
};

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears. */
  live?: boolean;
  /** Whether it stands where something else should, and its title is the heading there. */
  inPlace?: boolean;
}

/** A quiet box with something to know; what blocks or warns says why and on what legal basis. */
export function Notice({ tone = "info", title, children, actions, live, inPlace }: NoticeProps) {
  const Icon = ICONS[tone];
  const Title = inPlace ? "h2" : "p";
  return (
    <div className={cx(s.notice, s[tone])} role={live ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon aria-hidden="true" className={s.icon} />
      <div className={s.body}>
        {title && <Title className={s.title}>{title}</Title>}
        {children && <div className={s.text}>{children}</div>}
        {actions && <div className={s.actions}>{actions}</div>}
      </div>
    </div>
  );
}
