import { Download } from "lucide-react";
import { useState } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { useCountry } from "@/app/countries";
import { useWords } from "@/app/words";
import { Button, Card, ComboBox, DataTable, FailureNotice, Grid, Notice, Page, PageHeader, Select, Skeleton, Stack, SubNav, Row, type Column } from "@/components";
import { isPart, PARTS, periodOf, type Part } from "@/features/statistics/period";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CountPeriod, ExportFormat, IndicatorFigure, IndicatorFilter, IndicatorQuery, IndicatorStep, IndicatorView, SystemIndicatorKind } from "@/ipc/generated";
import { indicatorAt } from "./addresses";
import { useQualityNav } from "./useQualityNav";

const AREAS = ["access", "process", "quality", "output", "capacity", "followUp", "return", "integration"] as const;
const THIS_YEAR = new Date().getFullYear();

/** The period that the address says, and how it is changed. */
export function useIndicatorPeriod(): { year: number; part: Part; step: IndicatorStep; period: CountPeriod; filter: IndicatorFilter; set: ReturnType<typeof useSetQuery> } {
  const { query } = usePlace();
  const set = useSetQuery();
  const year = Number(query.get("year")) || THIS_YEAR;
  const written = query.get("part");
  const part: Part = isPart(written) ? written : "year";
  const step: IndicatorStep = query.get("step") === "month" ? "month" : "quarter";
  const filter: IndicatorFilter = { country: query.get("country"), procedure: query.get("procedure"), unit: query.get("unit") };
  return { year, part, step, period: periodOf(year, part), filter, set };
}

/** So many for each, with one decimal. */
export function perEach({ part, whole }: IndicatorFigure): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10) / 10;
}

/** A figure in words: a share with what it is of, days, or so many for each. */
export function useFigureWords() {
  const { t } = useI18n();
  return (kind: SystemIndicatorKind, { part, whole, median, p90 }: IndicatorFigure): string => {
    if (whole === 0) return t("indicator.nothing");
    if (kind === "days") return t("indicator.days_are", { median: Math.round((median ?? 0) * 10) / 10, p90: Math.round((p90 ?? 0) * 10) / 10, count: whole });
    if (kind === "each") return t("indicator.each_is", { each: perEach({ part, whole, median, p90 }), part, whole });
    return t("indicator.share_is", { share: Math.round((part / whole) * 1000) / 10, part, whole });
  };
}

/** How the system works, in figures that say what they count. Beside the results of audits: who reads those reads these. */
export function IndicatorsScreen() {
  const { t } = useI18n();
  const words = useWords();
  const nav = useQualityNav();
  const figure = useFigureWords();
  const { year, part, step, period, filter, set } = useIndicatorPeriod();
  const { data, failure, reload } = useQuery("indicator.all", { period, step, filter }, { keep: true });
  const columns: Column<IndicatorView>[] = [
    { id: "name", header: t("indicator.name"), cell: (one) => words(one.name) },
    { id: "figure", header: t("indicator.figure"), cell: (one) => figure(one.kind, one.figure) },
    { id: "bounds", header: t("indicator.bounds"), cell: ({ bounds }) => (bounds ? t("indicator.bounds_are", { low: Math.round(bounds.low * 100), high: Math.round(bounds.high * 100) }) : t("indicator.no_bounds")), minor: true },
    { id: "trend", header: t("indicator.trend"), cell: (one) => <Steps view={one} /> },
    { id: "good", header: t("indicator.good"), cell: (one) => t(`indicator.good.${one.good}`), minor: true },
  ];
  return (
    <Page wide>
      <PageHeader title={t("indicator.title")} lead={t("indicator.lead")} />
      <SubNav label={t("place.quality")} items={nav} current="indicators" />
      <Card>
        <Stack gap={3}>
          <PeriodFields year={year} part={part} step={step} set={set} />
          <FilterFields filter={filter} set={set} />
          <Export query={{ period, step, filter }} officers={null} />
        </Stack>
      </Card>
      {data && !data.verified && <Notice tone="warning">{t("indicator.unverified")}</Notice>}
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={12} />}
      {data && (
        <Stack gap={4}>
          {AREAS.map((area) => (
            <Card key={area} flush title={t(`indicator.area.${area}`)}>
              <DataTable label={t(`indicator.area.${area}`)} columns={columns} rows={data.indicators.filter((one) => one.area === area)} rowKey={({ code }) => code} href={({ code }) => indicatorAt(code, { year, part, step, ...filter })} empty={null} alignTop />
            </Card>
          ))}
        </Stack>
      )}
    </Page>
  );
}

export function PeriodFields({ year, part, step, set }: Pick<ReturnType<typeof useIndicatorPeriod>, "year" | "part" | "step" | "set">) {
  const { t } = useI18n();
  const years = [...new Set([year, THIS_YEAR, THIS_YEAR - 1, THIS_YEAR - 2])].sort((a, b) => b - a);
  return (
    <Grid min="11rem" gap={3}>
      <Select name="year" width="full" label={t("statistic.year")} value={String(year)} onChange={(next) => set({ year: next })} options={years.map((one) => ({ id: String(one), label: String(one) }))} />
      <Select<Part> name="part" width="full" label={t("statistic.part")} value={part} onChange={(next) => set({ part: next === "year" ? null : next })} options={PARTS.map((one) => ({ id: one, label: t(`statistic.part.${one}`) }))} />
      <Select<IndicatorStep> name="step" width="full" label={t("indicator.step")} value={step} onChange={(next) => set({ step: next === "quarter" ? null : next })} options={(["quarter", "month"] as const).map((one) => ({ id: one, label: t(`indicator.step.${one}`) }))} />
    </Grid>
  );
}

/** The last steps of a trend in one line. */
function Steps({ view }: { view: IndicatorView }) {
  const { t } = useI18n();
  const last = view.trend.slice(-4);
  if (last.length === 0) return t("indicator.nothing");
  return (
    <span className="tabular">
      {last.map(({ step, figure }) => t("indicator.step_is", { step, value: view.kind === "days" ? Math.round(figure.median ?? 0) : view.kind === "each" ? perEach(figure) : figure.whole === 0 ? 0 : Math.round((figure.part / figure.whole) * 100), unit: view.kind })).join(" · ")}
    </span>
  );
}

/** Of which cases and whose work the figures are. */
export function FilterFields({ filter, set }: { filter: IndicatorFilter; set: ReturnType<typeof useSetQuery> }) {
  const { t } = useI18n();
  const words = useWords();
  const country = useCountry();
  const { data } = useQuery("quality.choices", null);
  const any = { id: "", label: t("quality.any") };
  return (
    <Grid min="11rem" gap={3}>
      <ComboBox name="country" width="full" label={t("quality.country")} value={filter.country} onChange={(next) => set({ country: next })} options={(data?.countries ?? []).map((code) => ({ id: code, label: country(code) || code }))} />
      <Select name="procedure" width="full" label={t("quality.procedure")} value={filter.procedure ?? ""} onChange={(next) => set({ procedure: next })} options={[any, ...(data?.procedures ?? []).map(({ code, name }) => ({ id: code, label: words(name) }))]} />
      <Select name="unit" width="full" label={t("quality.unit")} value={filter.unit ?? ""} onChange={(next) => set({ unit: next })} options={[any, ...(data?.units ?? []).map((unit) => ({ id: unit, label: unit }))]} />
    </Grid>
  );
}

/** Saves the figures, or how one differs between officers. */
export function Export({ query, officers }: { query: IndicatorQuery; officers: string | null }) {
  const { t } = useI18n();
  const command = useCommand("indicator.export", { quiet: true });
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [path, setPath] = useState<string | null>(null);
  const save = () => void command.run({ ...query, officers, format }).then((done) => setPath(done.ok ? done.answer.path : null));
  return (
    <Stack gap={2}>
      <Grid min="11rem" gap={3}>
        <Select<ExportFormat> name="format" width="full" label={t("statistic.format")} value={format} onChange={setFormat} options={(["xlsx", "csv"] as const).map((id) => ({ id, label: t(`statistic.format.${id}`) }))} />
        <Row align="end">
          <Button icon={Download} busy={command.busy} onPress={save}>
            {t("statistic.save_file")}
          </Button>
        </Row>
      </Grid>
      {command.failure && <FailureNotice failure={command.failure} onRetry={save} />}
      {path && (
        <Notice tone="success" live>
          {t("statistic.saved_at", { path })}
        </Notice>
      )}
    </Stack>
  );
}
