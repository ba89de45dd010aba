import { useEffect, useRef, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import s from "./PageHeader.module.css";

export interface Crumb {
  label: string;
  href: string;
}

export interface PageHeaderProps {
  title: string;
  /** What stands here and for whom, in one sentence. */
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** The form on the page was refused: the window's title says so. */
  wrong?: boolean;
}

/** The heading of a screen. Coming to the screen puts the keyboard here. */
export function PageHeader({ title, lead, crumbs, actions, wrong }: PageHeaderProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = wrong ? t("errors.title", { title }) : `${title} · Panah`;
  }, [title, wrong, t]);
  useEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={s.header}>
      <div className={s.words}>
        {crumbs && crumbs.length > 0 && (
          <nav aria-label={t("nav.breadcrumb")} className={s.crumbs}>
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.href}>
                  <a href={crumb.href}>{crumb.label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 ref={heading} tabIndex={-1} className={s.title}>
          {title}
        </h1>
        {lead && <p className={s.lead}>{lead}</p>}
      </div>
      {actions && <div className={s.actions}>{actions}</div>}
    </header>
  );
}
