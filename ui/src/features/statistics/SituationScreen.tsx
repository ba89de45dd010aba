import { ChartNoAxesColumn, Printer } from "lucide-react";
import { usePlace, useSetQuery } from "@/app/router";
import { useCountryOptions } from "@/app/countries";
import { Button, Card, ComboBox, Empty, FailureNotice, Page, PageHeader, Select, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CountUnit, SituationQuery } from "@/ipc/generated";
import { isPart, PARTS, periodOf, type Part } from "./period";
import { Backlog } from "./Backlog";
import { ExportBar } from "./ExportBar";
import { Headlines } from "./Headlines";
import { Overdue } from "./Overdue";
import { Shares } from "./Shares";
import { Slices } from "./Slices";
import { StatisticsNav } from "./StatisticsNav";
import { Trend } from "./Trend";
import { useBrief } from "./useBrief";
import s from "./Statistics.module.css";

const THIS_YEAR = new Date().getFullYear();

/** What the head of the service sees: what came in, what is pending and for how long, what was decided. */
export function SituationScreen() {
  const { t, date } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const countries = useCountryOptions();
  const year = Number(query.get("year")) || THIS_YEAR;
  const written = query.get("part");
  const part: Part = isPart(written) ? written : "year";
  const unit: CountUnit = query.get("unit") === "cases" ? "cases" : "persons";
  const origin = query.get("origin");
  const asked: SituationQuery = { period: periodOf(year, part), unit, filters: origin ? [{ dimension: "origin", values: [origin] }] : [] };
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
          <Select name="year" width="full" label={t("statistic.year")} value={String(year)} onChange={(next) => set({ year: next })} options={years.map((one) => ({ id: String(one), label: String(one) }))} />
          <Select<Part> name="part" width="full" label={t("statistic.part")} value={part} onChange={(next) => set({ part: next === "year" ? null : next })} options={PARTS.map((one) => ({ id: one, label: t(`statistic.part.${one}`) }))} />
          <Select<CountUnit> name="unit" width="full" label={t("statistic.unit")} value={unit} onChange={(next) => set({ unit: next === "persons" ? null : next })} options={[{ id: "persons", label: t("statistic.unit.persons") }, { id: "cases", label: t("statistic.unit.cases") }]} />
          <ComboBox name="origin" width="full" label={t("statistic.origin")} placeholder={t("statistic.all_origins")} options={countries} value={origin} onChange={(next) => set({ origin: next })} />
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
          <Trend trend={data.trend} />
          <Backlog backlog={data.backlog} />
          <div className={s.pair}>
            <Slices title={t("statistic.origins")} dimension="origin" slices={data.origins} />
            <Slices title={t("statistic.workload")} dimension="officer" slices={data.workload} />
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
