import { useI18n } from "@/i18n";
import { cx } from "../cx";
import { bounds, path, ticks } from "./scale";
import s from "./Chart.module.css";

export interface Series {
  id: string;
  label: string;
  values: readonly number[];
}

const WIDTH = 640;
const HEIGHT = 220;
const PAD = { top: 10, end: 12, bottom: 24, start: 48 };
const STYLES = ["first", "second", "third"] as const;

/** Lines over time. They differ by their dashes, too; the same numbers stand in the table beside them. */
export function LineChart({ label, points, series }: { label: string; points: readonly string[]; series: readonly Series[] }) {
  const { number } = useI18n();
  const top = bounds(series.flatMap(({ values }) => values));
  const inner = { width: WIDTH - PAD.start - PAD.end, height: HEIGHT - PAD.top - PAD.bottom };
  const x = (at: number) => PAD.start + (points.length > 1 ? (at / (points.length - 1)) * inner.width : inner.width / 2);
  const y = (value: number) => PAD.top + inner.height - (value / top) * inner.height;
  const every = Math.max(1, Math.ceil(points.length / 8));
  return (
    <figure className={s.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={s.lines} direction="ltr">
        {ticks(top).map((tick) => (
          <g key={tick}>
            <line className={s.grid} x1={PAD.start} x2={WIDTH - PAD.end} y1={y(tick)} y2={y(tick)} />
            <text className={s.tick} x={PAD.start - 8} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {points.map((point, at) =>
          at % every === 0 ? (
            <text key={point} className={s.tick} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
              {point}
            </text>
          ) : null,
        )}
        {series.map(({ id, values }, place) => (
          <path key={id} className={cx(s.line, s[STYLES[place % STYLES.length] ?? "first"])} d={path(values.map((value, at) => [x(at), y(value)] as const))} />
        ))}
      </svg>
      <figcaption className={s.legend}>
        {series.map(({ id, label: words }, place) => (
          <span key={id} className={s.key}>
            <svg viewBox="0 0 28 8" className={s.sample} aria-hidden="true">
              <path className={cx(s.line, s[STYLES[place % STYLES.length] ?? "first"])} d="M0 4H28" />
            </svg>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
