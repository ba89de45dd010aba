import { Empty } from "@/components";
import { ChartCard, LineChart } from "@/components/chart";
import { useI18n } from "@/i18n";
import type { SituationTrend } from "@/ipc/generated";
import { FigureTable } from "./FigureTable";

/** The last two years, month by month. */
export function Trend({ trend }: { trend: readonly SituationTrend[] }) {
  const { t } = useI18n();
  const title = t("statistic.trend");
  const series = (["applied", "decided", "pending"] as const).map((id) => ({ id, label: t(`statistic.headline.${id}`), values: trend.map((month) => month[id]) }));
  if (trend.length === 0) return <Empty title={t("statistic.nothing")} />;
  return (
    <ChartCard
      title={title}
      chart={<LineChart label={title} points={trend.map(({ month }) => month)} series={series} />}
      table={<FigureTable label={title} head={[t("statistic.dimension.month"), ...series.map(({ label }) => label)]} rows={[...trend].reverse().map(({ month, applied, decided, pending }) => ({ id: month, cells: [month, applied, decided, pending] }))} />}
    />
  );
}
