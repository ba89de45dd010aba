import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import s from "./Empty.module.css";

/** Nothing here: says so, why, and what can be done. */
export function Empty({ icon: Icon = Inbox, title, children, actions }: { icon?: LucideIcon; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={s.empty}>
      <Icon aria-hidden="true" className={s.icon} />
      <p className={s.title}>{title}</p>
      {children && <div className={s.text}>{children}</div>}
      {actions && <div className={s.actions}>{actions}</div>}
    </div>
  );
}
