import { useI18n } from "@/i18n";
import s from "./Chart.module.css";

export interface Bar {
  id: string;
  label: string;
  count: number;
  /** Opens what is counted. */
  href?: string | undefined;
}

/** Bars under each other, the number behind each: a list that can be read without seeing it. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const { number } = useI18n();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={s.bars} aria-label={label}>
      {bars.map(({ id, label: words, count, href }) => (
        <li key={id} className={s.barRow}>
          <span className={s.barLabel}>{href && count > 0 ? <a href={href}><bdi>{words}</bdi></a> : <bdi>{words}</bdi>}</span>
          <svg className={s.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className={s.barFill} x="0" y="0" width={Math.max(count > 0 ? 0.5 : 0, (count / most) * 100)} height="10" />
          </svg>
          <span className={s.barCount}>{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
