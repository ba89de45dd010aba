import { Badge } from "@/components";
import { useI18n } from "@/i18n";
import { Mark } from "./Mark";
import { homeOf, type RailPlace } from "./places";
import s from "./Rail.module.css";

export interface RailProps {
  places: readonly RailPlace[];
  current: string | undefined;
  /** What needs the officer, by place. */
  counts: Partial<Record<RailPlace["id"], number>>;
  office: string;
  workstation: string;
}

export function Rail({ places, current, counts, office, workstation }: RailProps) {
  const { t } = useI18n();
  return (
    <nav className={s.rail} aria-label={t("nav.main")}>
      <a href={homeOf(places)?.href ?? "#/"} className={s.brand}>
        <Mark />
        <span className={s.name}>Panah</span>
      </a>
      <ul className={s.list}>
        {places.map(({ id, href, label, icon: Icon }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? "page" : undefined} className={s.place}>
              <Icon aria-hidden="true" className={s.icon} />
              <span className={s.label}>{t(label)}</span>
              <span className={s.badge}>
                <Badge count={counts[id] ?? 0} label={t("nav.due", { count: counts[id] ?? 0 })} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <div className={s.foot}>
        <span className={s.office}>{office}</span>
        <span className="tabular">{workstation}</span>
      </div>
    </nav>
  );
}
