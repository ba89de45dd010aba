import { useI18n } from "@/i18n";
import type { Funnel as FunnelData, FunnelLimits, FunnelPoint } from "@/ipc/generated";
import s from "./Funnel.module.css";

const WIDTH = 640;
const HEIGHT = 260;
const PAD = { top: 12, end: 16, bottom: 30, start: 48 };

/** Where a share of so many stands in the drawing. */
export function placeOf(whole: number, share: number, most: number): readonly [number, number] {
  const inner = { width: WIDTH - PAD.start - PAD.end, height: HEIGHT - PAD.top - PAD.bottom };
  return [PAD.start + (most > 0 ? (whole / most) * inner.width : 0), PAD.top + inner.height * (1 - share)];
}

/** Officers among the bounds that chance explains: a dot within, a diamond beyond the inner, a square beyond the outer. */
export function Funnel({ funnel, label, named }: { funnel: FunnelData; label: string; named(point: FunnelPoint, place: number): string }) {
  const { t, number } = useI18n();
  const most = Math.max(1, ...funnel.points.map(({ whole }) => whole));
  const share = funnel.whole === 0 ? 0 : funnel.part / funnel.whole;
  const line = (of: (limits: FunnelLimits) => number) => funnel.lines.map(({ whole, limits }, at) => `${at === 0 ? "M" : "L"}${placeOf(whole, of(limits), most).map((part) => part.toFixed(1)).join(" ")}`).join("");
  const [, middle] = placeOf(0, share, most);
  return (
    <figure className={s.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={s.drawing} direction="ltr">
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => {
          const [, y] = placeOf(0, tick, most);
          return (
            <g key={tick}>
              <line className={s.grid} x1={PAD.start} x2={WIDTH - PAD.end} y1={y} y2={y} />
              <text className={s.tick} x={PAD.start - 8} y={y + 4} textAnchor="end">
                {number(tick * 100)}
              </text>
            </g>
          );
        })}
        {[0, 0.5, 1].map((part) => (
          <text key={part} className={s.tick} x={placeOf(most * part, 0, most)[0]} y={HEIGHT - 8} textAnchor="middle">
            {number(Math.round(most * part))}
          </text>
        ))}
        <line className={s.middle} x1={PAD.start} x2={WIDTH - PAD.end} y1={middle} y2={middle} />
        <path className={s.inner} d={line(({ low }) => low)} />
        <path className={s.inner} d={line(({ high }) => high)} />
        <path className={s.outer} d={line(({ farLow }) => farLow)} />
        <path className={s.outer} d={line(({ farHigh }) => farHigh)} />
        {funnel.points.map((point, place) => {
          const [x, y] = placeOf(point.whole, point.whole === 0 ? 0 : point.part / point.whole, most);
          const title = <title>{t("indicator.point", { name: named(point, place), part: point.part, whole: point.whole })}</title>;
          if (point.beyond === "within")
            return (
              <circle key={place} className={s.within} cx={x} cy={y} r="5">
                {title}
              </circle>
            );
          return (
            <rect key={place} className={point.beyond === "outer" ? s.far : s.near} x={x - 5} y={y - 5} width="10" height="10" {...(point.beyond === "inner" ? { transform: `rotate(45 ${x} ${y})` } : {})}>
              {title}
            </rect>
          );
        })}
      </svg>
      <figcaption className={s.caption}>{t("indicator.funnel_means")}</figcaption>
    </figure>
  );
}
