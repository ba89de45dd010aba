import { Empty } from "@/components";
import { ChartCard, LineChart } from "@/components/chart";
import { useI18n } from "@/i18n";
import type { SituationTrend } from "@/ipc/generated";
import { Figure } from "./Figure";
import { FigureTable } from "./FigureTable";

const MEASURES = ["applied", "decided", "pending"] as const;

/** The last two years, month by month. */
export function Trend({ trend }: { trend: readonly SituationTrend[] }) {
  const { t } = useI18n();
  const title = t("statistic.trend");
  const series = MEASURES.map((id) => ({ id, label: t(`statistic.headline.${id}`), values: trend.map((month) => month[id]) }));
  if (trend.length === 0) return <Empty title={t("statistic.nothing")} />;
  return (
    <ChartCard
      title={title}
      chart={<LineChart label={title} points={trend.map(({ month }) => month)} series={series} />}
      table={<FigureTable label={title} head={[t("statistic.dimension.month"), ...series.map(({ label }) => label)]} rows={[...trend].reverse().map((one) => ({ id: one.month, cells: [one.month, ...MEASURES.map((measure) => <Figure key={measure} count={one[measure]} question={{ ...one.question, measure }} title={`${t(`statistic.headline.${measure}`)}: ${one.month}`} />)] }))} />}
    />
  );
}
