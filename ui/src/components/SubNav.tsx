import type { LucideIcon } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { Badge } from "./Badge";
import { cx } from "./cx";
import s from "./SubNav.module.css";

export interface SubNavItem {
  id: string;
  label: string;
  href: string;
  icon?: LucideIcon;
  count?: number;
}

/** Sections of one thing (a case file, the administration): links, so each has an address. */
export function SubNav({ label, items, current, layout = "across" }: { label: string; items: readonly SubNavItem[]; current: string; layout?: "across" | "side" }) {
  return (
    <nav aria-label={label} className={cx(s.nav, s[layout])}>
      <ul>
        {items.map(({ id, label: words, href, icon: Icon, count }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? "page" : undefined} className={s.link}>
              {Icon && <Icon aria-hidden="true" className={s.icon} />}
              {words}
              {count !== undefined && <Badge count={count} label={String(count)} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface TabItem {
  id: string;
  label: string;
  children: ReactNode;
}

/** Views of the same thing that need no address. Arrow keys move between them. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(items[0]?.id);
  const current = items.find((item) => item.id === chosen) ?? items[0];
  const move = (step: number) => {
    const at = items.findIndex((item) => item.id === current?.id);
    const next = items[(at + step + items.length) % items.length];
    if (!next) return;
    setChosen(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div className={s.tabs}>
      <div role="tablist" aria-label={label} className={cx(s.nav, s.across)}>
        {items.map((item) => (
          <button
            key={item.id}
            id={`${id}-${item.id}`}
            type="button"
            role="tab"
            aria-selected={item === current}
            aria-controls={`${id}-panel`}
            tabIndex={item === current ? 0 : -1}
            className={s.link}
            onClick={() => setChosen(item.id)}
            onKeyDown={(event) => {
              const turned = document.documentElement.dir === "rtl" ? -1 : 1;
              if (event.key === "ArrowRight") move(turned);
              if (event.key === "ArrowLeft") move(-turned);
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={current && `${id}-${current.id}`} className={s.panel}>
        {current?.children}
      </div>
    </div>
  );
}
