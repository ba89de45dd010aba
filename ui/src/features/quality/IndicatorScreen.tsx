import { FolderOpen, Users } from "lucide-react";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Card, DataTable, Deadline, Empty, FailureNotice, KeyValueList, Notice, Page, PageHeader, PersonName, Skeleton, Stack, StatusPill, type Column } from "@/components";
import { ChartCard, LineChart } from "@/components/chart";
import { FigureTable } from "@/features/statistics/FigureTable";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseRow, CountPeriod, FunnelPoint, IndicatorFilter, IndicatorQuery, IndicatorView } from "@/ipc/generated";
import { AUDITS, INDICATORS } from "./addresses";
import { Funnel } from "./Funnel";
import { Export, FilterFields, perEach, PeriodFields, useFigureWords, useIndicatorPeriod } from "./IndicatorsScreen";

/** One indicator: what it counts, over time, by officer for whoever may, and the cases behind it. */
export function IndicatorScreen({ code }: { code: string }) {
  const { t } = useI18n();
  const words = useWords();
  const { year, part, step, period, filter, set } = useIndicatorPeriod();
  const { data, failure, reload } = useQuery("indicator.all", { period, step, filter }, { keep: true });
  const view = data?.indicators.find((one) => one.code === code);
  return (
    <Page wide>
      <PageHeader
        title={view ? words(view.name) : t("indicator.title")}
        crumbs={[
          { label: t("place.quality"), href: AUDITS },
          { label: t("indicator.title"), href: INDICATORS },
        ]}
      />
      <Stack gap={3}>
        <PeriodFields year={year} part={part} step={step} set={set} />
        <FilterFields filter={filter} set={set} />
      </Stack>
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={12} />}
      {data && !view && <Empty title={t("error.notFound")} />}
      {view && (
        <Stack gap={4}>
          <Definition view={view} verified={data?.verified ?? false} />
          <Trend view={view} />
          <Parts view={view} />
          {(view.kind === "share" || view.kind === "inTime") && view.area !== "capacity" && <ByOfficer code={code} query={{ period, step, filter }} />}
          {view.opens && <Behind view={view} period={period} filter={filter} />}
        </Stack>
      )}
    </Page>
  );
}

function Definition({ view, verified }: { view: IndicatorView; verified: boolean }) {
  const { t } = useI18n();
  const words = useWords();
  const figure = useFigureWords();
  return (
    <Card title={t("indicator.definition")}>
      <Stack gap={3}>
        {!verified && <Notice tone="warning">{t("indicator.unverified")}</Notice>}
        <KeyValueList
          items={[
            { label: t("indicator.counts"), value: words(view.counts) },
            { label: t("indicator.figure"), value: figure(view.kind, view.figure) },
            ...(view.bounds ? [{ label: t("indicator.bounds"), value: t("indicator.bounds_are", { low: Math.round(view.bounds.low * 100), high: Math.round(view.bounds.high * 100) }) }] : []),
            { label: t("indicator.good"), value: t(`indicator.good.${view.good}`) },
          ]}
        />
      </Stack>
    </Card>
  );
}

function Trend({ view }: { view: IndicatorView }) {
  const { t } = useI18n();
  const figure = useFigureWords();
  const title = t("indicator.trend");
  if (view.trend.length === 0) return null;
  const days = view.kind === "days";
  const series = days
    ? [
        { id: "median", label: t("indicator.median"), values: view.trend.map((one) => one.figure.median ?? 0) },
        { id: "p90", label: t("indicator.p90"), values: view.trend.map((one) => one.figure.p90 ?? 0) },
      ]
    : view.kind === "each"
      ? [{ id: "each", label: t("indicator.each"), values: view.trend.map(({ figure: one }) => perEach(one)) }]
      : [{ id: "share", label: t("indicator.percent"), values: view.trend.map(({ figure: one }) => (one.whole === 0 ? 0 : Math.round((one.part / one.whole) * 100))) }];
  return (
    <ChartCard
      title={title}
      chart={<LineChart label={title} points={view.trend.map(({ step }) => step)} series={series} />}
      table={<FigureTable label={title} head={[t("indicator.step"), t("indicator.figure"), t("indicator.of")]} rows={[...view.trend].reverse().map((one) => ({ id: one.step, cells: [one.step, figure(view.kind, one.figure), one.figure.whole] }))} />}
    />
  );
}

/** What it is made of: sections, reasons, states. */
function Parts({ view }: { view: IndicatorView }) {
  const { t } = useI18n();
  const words = useWords();
  const figure = useFigureWords();
  if (view.parts.length === 0) return null;
  return (
    <Card flush title={t("indicator.parts")}>
      <FigureTable label={t("indicator.parts")} head={[t("indicator.part_of"), t("indicator.figure")]} rows={view.parts.map((one) => ({ id: one.code, cells: [words(one.name) || one.code, figure("share", { part: one.part, whole: one.whole, median: null, p90: null })] }))} />
    </Card>
  );
}

function ByOfficer({ code, query }: { code: string; query: IndicatorQuery }) {
  const { t, number } = useI18n();
  const { data, failure, reload } = useQuery("indicator.by_officer", { code, period: query.period, filter: query.filter }, { keep: true });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  const named = (point: FunnelPoint, place: number) => point.name || t("indicator.officer_number", { number: place + 1 });
  if (data.points.length === 0) {
    return (
      <Card title={t("indicator.by_officer")}>
        <Empty icon={Users} title={t("indicator.too_few")}>
          {t("indicator.too_few_hint", { count: data.withheld })}
        </Empty>
      </Card>
    );
  }
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return (
    <>
      <ChartCard
        title={t("indicator.by_officer")}
        note={t("indicator.by_officer_note")}
        chart={<Funnel funnel={data} label={t("indicator.by_officer")} named={named} />}
        table={
          <FigureTable
            label={t("indicator.by_officer")}
            head={[t("indicator.officer"), t("indicator.part"), t("indicator.of"), t("indicator.percent"), t("indicator.limits"), t("indicator.limits_outer"), t("indicator.chance")]}
            rows={data.points.map((point, place) => ({
              id: `${place}`,
              cells: [
                <bdi key="name">{named(point, place)}</bdi>,
                point.part,
                point.whole,
                point.whole === 0 ? "" : number(percent(point.part / point.whole)),
                point.limits ? t("indicator.bounds_are", { low: percent(point.limits.low), high: percent(point.limits.high) }) : "",
                point.limits ? t("indicator.bounds_are", { low: percent(point.limits.farLow), high: percent(point.limits.farHigh) }) : "",
                t(`indicator.beyond.${point.beyond}`),
              ],
            }))}
          />
        }
      />
      {data.withheld > 0 && <Notice>{t("indicator.too_few_hint", { count: data.withheld })}</Notice>}
      <Export query={query} officers={code} />
    </>
  );
}

function Behind({ view, period, filter }: { view: IndicatorView; period: CountPeriod; filter: IndicatorFilter }) {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const found = useQuery("indicator.cases", has("readCases") ? { code: view.code, period, filter } : undefined);
  if (!has("readCases")) return null;
  const columns: Column<CaseRow>[] = [
    { id: "number", header: t("cases.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi> },
    { id: "principal", header: t("cases.applicant"), cell: ({ principal }) => <PersonName stacked latin={principal.latin} native={principal.native} /> },
    { id: "stage", header: t("cases.stage"), cell: (row) => <StatusPill>{t(`stage.${row.stage}`)}</StatusPill> },
    { id: "registered", header: t("cases.registered"), cell: (row) => date(row.registeredOn), figures: true },
    { id: "clock", header: t("cases.clock"), cell: (row) => (row.clock ? <Deadline compact daysLeft={row.clock.daysLeft} due={row.clock.lastDay} /> : "") },
  ];
  const title = t(view.kind === "inTime" ? "indicator.cases_late" : view.kind === "days" ? "indicator.cases_longest" : "indicator.cases_counted");
  return (
    <Card flush title={title} note={found.data && (found.data.cases > found.data.rows.length ? t("indicator.cases_listed", { shown: number(found.data.rows.length), count: number(found.data.cases) }) : number(found.data.cases))}>
      <DataTable label={title} columns={columns} rows={found.data?.rows} rowKey={({ id }) => id} href={({ id }) => href(["cases", id])} loading={found.loading} failure={found.failure} onRetry={found.reload} empty={<Empty icon={FolderOpen} title={t("indicator.cases_none")} />} />
    </Card>
  );
}
