import { ChartNoAxesColumn, Printer } from "lucide-react";
import { usePlace, useSetQuery } from "@/app/router";
import { Button, Card, Empty, FailureNotice, Notice, Page, PageHeader, Select, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CountUnit, Dimension, SituationQuery } from "@/ipc/generated";
import { askedFilters } from "./filters";
import { askedPeriod } from "./period";
import { Backlog } from "./Backlog";
import { Elsewhere } from "./Elsewhere";
import { ExportBar } from "./ExportBar";
import { FilterPicker } from "./FilterPicker";
import { Headlines } from "./Headlines";
import { Overdue } from "./Overdue";
import { PeriodPicker } from "./PeriodPicker";
import { Shares } from "./Shares";
import { Slices } from "./Slices";
import { StatisticsNav } from "./StatisticsNav";
import { Trend } from "./Trend";
import { useBrief } from "./useBrief";
import s from "./Statistics.module.css";

/** Dimensions that every figure of the situation has. */
const FILTERED: readonly Dimension[] = ["citizenship", "procedure", "post", "stage", "sex", "age", "member", "unaccompanied"];
const THIS_YEAR = new Date().getFullYear();

/** What the head of the service sees: what came in, what is pending and for how long, what was decided. */
export function SituationScreen() {
  const { t, date } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const year = Number(query.get("year")) || THIS_YEAR;
  const { period, part, own } = askedPeriod(query, year);
  const unit: CountUnit = query.get("unit") === "cases" ? "cases" : "persons";
  const asked: SituationQuery = { period, unit, filters: askedFilters(query.get("origin"), query.get("filters"), FILTERED) };
  const situation = useQuery("statistic.situation", asked, { keep: true });
  const brief = useBrief(asked);
  const data = situation.data;
  const years = [...new Set([...(data?.years ?? []), THIS_YEAR, year])].sort((a, b) => b - a);
  const nothing = data && data.headlines.every(({ value, before }) => value === 0 && before === 0);
  const print = (
    <Button icon={Printer} onPress={() => brief.run()} disabled={brief.busy || !data}>
      {t("statistic.brief")}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t("place.statistics")} lead={t("statistic.lead")} actions={print} />
      <StatisticsNav current="situation" />
      <Card flush>
        <div className={s.filters} role="search" aria-label={t("statistic.what")}>
          {!own && <Select name="year" width="full" label={t("statistic.year")} value={String(year)} onChange={(next) => set({ year: next })} options={years.map((one) => ({ id: String(one), label: String(one) }))} />}
          <PeriodPicker period={period} part={part} own={own} set={set} />
          <Select<CountUnit> name="unit" width="full" label={t("statistic.unit")} value={unit} onChange={(next) => set({ unit: next === "persons" ? null : next })} options={[{ id: "persons", label: t("statistic.unit.persons") }, { id: "cases", label: t("statistic.unit.cases") }]} />
          <FilterPicker measure="applied" offered={FILTERED} set={set} />
        </div>
      </Card>
      {brief.notice}
      {situation.failure && !data && <FailureNotice failure={situation.failure} onRetry={situation.reload} />}
      {!data && !situation.failure && <Skeleton lines={12} />}
      {nothing && (
        <Empty icon={ChartNoAxesColumn} title={t("statistic.nothing")}>
          {t("statistic.nothing_hint")}
        </Empty>
      )}
      {data && !nothing && (
        <div className={s.stack} aria-busy={situation.loading || undefined}>
          <p className={s.when}>{t("statistic.compared", { from: date(data.before.from), to: date(data.before.to) })}</p>
          <Headlines headlines={data.headlines} />
          <Shares shares={data.shares} />
          <Elsewhere figures={data.elsewhere} year={year} />
          <Trend trend={data.trend} />
          <Backlog backlog={data.backlog} />
          <div className={s.pair}>
            <Slices title={t("statistic.origins")} dimension="origin" slices={data.origins} />
            {data.workloadWithheld ? <Notice>{t("statistic.workload_withheld")}</Notice> : <Slices title={t("statistic.workload")} dimension="officer" slices={data.workload} />}
          </div>
          <div className={s.pair}>
            <Slices title={t("statistic.posts")} dimension="post" slices={data.posts} />
            <Slices title={t("statistic.procedures")} dimension="procedure" slices={data.procedures} />
          </div>
          <Overdue />
          <ExportBar what={{ of: "situation", query: asked }} title={t("statistic.brief_title")} notes={[t("statistic.period", { from: date(asked.period.from), to: date(asked.period.to) }), t(unit === "cases" ? "statistic.in_cases" : "statistic.in_persons")]} />
        </div>
      )}
    </Page>
  );
}
