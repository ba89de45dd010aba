import { useEntries } from "@/app/lists";
import { KeyValueList, Row, Stack, StatusPill } from "@/components";
import { ChartCard, LineChart } from "@/components/chart";
import { FigureTable } from "@/features/statistics/FigureTable";
import { useI18n } from "@/i18n";
import type { ProgressSeries } from "@/ipc/generated";
import { levelIn, mean, moved } from "./progress";
import i from "../Items.module.css";

const MOVES = { better: "success", worse: "danger", same: "neutral", unknown: "neutral" } as const;

/** From what a person began from to the last review: a line, the same numbers as a table, and what was measured. */
export function Progress({ series }: { series: ProgressSeries }) {
  const { t, lang, date } = useI18n();
  const domains = useEntries("integration_domain");
  const { points } = series;
  if (points.length === 0) return <p className={i.quiet}>{t("integration.no_baseline")}</p>;
  const title = t("integration.progress_of", { name: series.name.latin });
  const days = points.map(({ on }) => date(on));
  const known = points.at(-1)?.measured.filter(({ met }) => met !== null) ?? [];
  return (
    <Stack gap={3}>
      <ChartCard
        title={title}
        chart={<LineChart label={title} points={days} series={[{ id: "mean", label: t("integration.mean"), values: points.map((point) => mean(point) ?? 0) }]} />}
        table={
          <FigureTable
            label={title}
            head={[t("integration.domain"), ...days]}
            rows={[
              ...domains.map((entry) => ({ id: entry.code, cells: [entry[lang], ...points.map((_, at) => levelIn(series, entry.code, at) ?? "–")] })),
              { id: "mean", cells: [t("integration.mean"), ...points.map((point) => mean(point) ?? "–")] },
            ]}
          />
        }
      />
      {known.length > 0 && (
        <KeyValueList
          items={[...new Set(known.map(({ area }) => area))].map((area) => ({
            label: t(`integration.area.${area}`),
            value: (
              <Row gap={2}>
                {known
                  .filter((one) => one.area === area)
                  .map(({ indicator, met }) => {
                    const move = moved(series, indicator);
                    return (
                      <StatusPill key={indicator} tone={move === "same" ? (met ? "accent" : "neutral") : MOVES[move]}>
                        {t(met ? "integration.is_so" : "integration.is_not_so", { what: t(`integration.indicator.${indicator}`), move: t(`integration.move.${move}`) })}
                      </StatusPill>
                    );
                  })}
              </Row>
            ),
          }))}
        />
      )}
    </Stack>
  );
}
