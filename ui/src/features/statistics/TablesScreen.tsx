import { Save, Table2, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { Button, Card, Empty, FailureNotice, Page, PageHeader, Row, Select, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CountUnit, Dimension, Measure, TableQuery } from "@/ipc/generated";
import { ExportBar } from "./ExportBar";
import { FigureTable } from "./FigureTable";
import { Figure } from "./Figure";
import { FilterPicker } from "./FilterPicker";
import { askedFilters, savedFilters } from "./filters";
import { askedPeriod, OWN, PARTS, periodOf } from "./period";
import { PeriodPicker } from "./PeriodPicker";
import { ForgetDrawer, SaveDrawer } from "./SaveDrawers";
import { StatisticsNav } from "./StatisticsNav";
import { useCodeWord } from "./useCodeWord";
import s from "./Statistics.module.css";

const MEASURES: readonly Measure[] = ["applied", "decided", "pending", "granted", "held", "lost", "returned"];
const OF_CLAIMS: readonly Dimension[] = ["origin", "citizenship", "level", "applicationType", "procedure", "sex", "age", "ageEurostat", "month", "quarter", "year", "post", "stage", "member", "unaccompanied", "waiting"];
const OF_DECISIONS: readonly Dimension[] = [...OF_CLAIMS, "result", "outcome", "reason"];
const OF_STATUS: readonly Dimension[] = ["origin", "citizenship", "outcome", "procedure", "sex", "age", "ageEurostat", "month", "quarter", "year", "post", "member"];

/** By what a measure can be counted. */
export function dimensionsOf(measure: Measure): readonly Dimension[] {
  if (measure === "decided") return OF_DECISIONS;
  if (measure === "returned") return OF_STATUS.filter((one) => one !== "outcome");
  if (measure === "lost") return [...OF_STATUS, "departure"];
  return measure === "granted" || measure === "held" ? OF_STATUS : OF_CLAIMS;
}

/** Tables that somebody asks for: rows, columns, a period, without a line of a query language. */
export function TablesScreen() {
  const { t } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const word = useCodeWord();
  const saved = useQuery("statistic.saved", null);
  const [drawer, setDrawer] = useState<"save" | "forget" | null>(null);
  const measure = MEASURES.find((one) => one === query.get("measure")) ?? "applied";
  const offered = dimensionsOf(measure);
  const of = (name: string, instead: Dimension | null) => offered.find((one) => one === query.get(name)) ?? instead;
  const rows = of("rows", "origin") ?? "origin";
  const second = of("second", null);
  const columns = of("columns", null);
  const year = Number(query.get("year")) || new Date().getFullYear();
  const { period, part, own } = askedPeriod(query, year);
  const unit: CountUnit = query.get("unit") === "cases" ? "cases" : "persons";
  const filters = askedFilters(query.get("origin"), query.get("filters"), [...offered]);
  const { from, to } = period;
  const only = JSON.stringify(filters);
  const asked = useMemo<TableQuery>(
    () => ({ measure, unit, period: { from, to }, rows: [...new Set([rows, ...(second ? [second] : [])])], columns: columns === rows || columns === second ? null : columns, filters: JSON.parse(only) as TableQuery["filters"] }),
    [measure, unit, from, to, rows, second, columns, only],
  );
  const table = useQuery("statistic.table", asked, { keep: true });
  const chosen = saved.data?.find(({ id }) => id === query.get("saved"));
  const open = (id: string) => {
    const found = saved.data?.find((one) => one.id === id);
    if (!found) return set({ saved: null });
    const { question } = found;
    const from = new Date(`${question.period.from}T00:00:00Z`);
    const known = PARTS.find((one) => {
      const period = periodOf(from.getUTCFullYear(), one);
      return period.from === question.period.from && period.to === question.period.to;
    });
    set({ saved: id, measure: question.measure, unit: question.unit, year: from.getUTCFullYear(), ...(known ? { part: known, from: null, to: null } : { part: OWN, from: question.period.from, to: question.period.to }), rows: question.rows[0], second: question.rows[1] ?? null, columns: question.columns, ...savedFilters(question.filters) });
  };
  const dimensions = (none: boolean) => [...(none ? [{ id: "none", label: t("statistic.nothing_more") }] : []), ...offered.map((id) => ({ id: id as string, label: t(`statistic.dimension.${id}`) }))];
  const pick = (name: string) => (next: string) => set({ [name]: next === "none" ? null : next, saved: null });
  const data = table.data;
  /** The sum of a column, or of the table. */
  const totalOf = (count: number, code: string | null) => {
    const column = asked.columns && code !== null ? [{ dimension: asked.columns, values: [code] }] : [];
    const name = asked.columns && code !== null ? word(asked.columns, code) : t("statistic.total");
    return <Figure key={code ?? "total"} count={count} question={code === "" ? null : { measure, unit, period: asked.period, by: [], filters: [...asked.filters, ...column] }} title={`${t(`statistic.measure.${measure}`)}: ${name}`} />;
  };
  const title = t(`statistic.measure.${measure}`);
  const head = [...asked.rows.map((one) => t(`statistic.dimension.${one}`)), ...(asked.columns && data ? [...data.columns.map((code) => word(asked.columns ?? "origin", code)), t("statistic.total")] : [t("statistic.count")])];
  return (
    <Page wide>
      <PageHeader
        title={t("statistic.tables")}
        lead={t("statistic.tables_lead")}
        crumbs={[{ label: t("place.statistics"), href: "#/statistics" }]}
        actions={
          <Row gap={2}>
            <Button icon={Save} onPress={() => setDrawer("save")}>
              {t("statistic.save_table")}
            </Button>
            {chosen?.own && (
              <Button icon={Trash2} look="quiet" onPress={() => setDrawer("forget")}>
                {t("statistic.forget_table")}
              </Button>
            )}
          </Row>
        }
      />
      <StatisticsNav current="tables" />
      <Card flush>
        <div className={s.filters} role="search" aria-label={t("statistic.what")}>
          {(saved.data?.length ?? 0) > 0 && <Select name="saved" width="full" label={t("statistic.saved")} value={chosen?.id ?? null} onChange={open} options={(saved.data ?? []).map(({ id, name, own }) => ({ id, label: own ? name : t("statistic.shared_name", { name }) }))} />}
          <Select<Measure> name="measure" width="full" label={t("statistic.measure")} value={measure} onChange={pick("measure")} options={MEASURES.map((id) => ({ id, label: t(`statistic.measure.${id}`) }))} />
          <Select name="rows" width="full" label={t("statistic.rows_by")} value={rows} onChange={pick("rows")} options={dimensions(false)} />
          <Select name="second" width="full" label={t("statistic.then_by")} value={second ?? "none"} onChange={pick("second")} options={dimensions(true)} />
          <Select name="columns" width="full" label={t("statistic.columns_by")} value={columns ?? "none"} onChange={pick("columns")} options={dimensions(true)} />
          {!own && <Select name="year" width="full" label={t("statistic.year")} value={String(year)} onChange={pick("year")} options={Array.from({ length: 12 }, (_, back) => String(new Date().getFullYear() - back)).map((id) => ({ id, label: id }))} />}
          <PeriodPicker period={period} part={part} own={own} set={(changes) => set({ ...changes, saved: null })} />
          <Select<CountUnit> name="unit" width="full" label={t("statistic.unit")} value={unit} onChange={pick("unit")} options={[{ id: "persons", label: t("statistic.unit.persons") }, { id: "cases", label: t("statistic.unit.cases") }]} />
          <FilterPicker measure={measure} offered={offered} set={(changes) => set({ ...changes, saved: null })} />
        </div>
      </Card>
      {table.failure && <FailureNotice failure={table.failure} onRetry={table.reload} />}
      {!data && !table.failure && <Skeleton lines={8} />}
      {data && (
        <div className={s.stack}>
          <ExportBar what={{ of: "table", query: asked }} title={title} notes={[t("statistic.period", asked.period)]} />
          {data.rows.length === 0 ? (
            <Empty icon={Table2} title={t("statistic.nothing")}>
              {t("statistic.nothing_hint")}
            </Empty>
          ) : (
            <Card title={title} note={t("statistic.rows", { count: data.rows.length })} flush>
              <FigureTable
                label={title}
                head={head}
                rows={[
                  ...data.rows.map((row) => {
                    const filters = [...asked.filters, ...asked.rows.map((dimension, at) => ({ dimension, values: [row.codes[at] ?? ""] }))];
                    const words = row.codes.map((code, at) => word(asked.rows[at] ?? "origin", code));
                    const rowTitle = `${title}: ${words.join(", ")}`;
                    const cell = (count: number, at: number) => {
                      const code = data.columns[at] ?? "";
                      const column = asked.columns ? [{ dimension: asked.columns, values: [code] }] : [];
                      return <Figure key={code} count={count} question={code === "" ? null : { measure, unit, period: asked.period, by: [], filters: [...filters, ...column] }} title={`${rowTitle}, ${word(asked.columns ?? "origin", code)}`} />;
                    };
                    const total = <Figure key="total" count={row.total} question={row.codes.includes("") ? null : { measure, unit, period: asked.period, by: [], filters }} title={rowTitle} />;
                    return { id: row.codes.join(" "), cells: [...words, ...(asked.columns ? row.counts.map(cell) : []), total] };
                  }),
                  { id: "total", total: true, cells: [t("statistic.total"), ...asked.rows.slice(1).map(() => ""), ...(asked.columns ? data.totals.map((count, at) => totalOf(count, data.columns[at] ?? "")) : []), totalOf(data.total, null)] },
                ]}
              />
            </Card>
          )}
        </div>
      )}
      {drawer === "save" && <SaveDrawer question={asked} onClose={() => setDrawer(null)} />}
      {drawer === "forget" && chosen && <ForgetDrawer table={chosen.id} name={chosen.name} onClose={() => setDrawer(null)} />}
    </Page>
  );
}
