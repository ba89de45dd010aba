import { usePlace } from "@/app/router";
import { useCountryOptions } from "@/app/countries";
import { ComboBox, Select } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { Dimension, Measure } from "@/ipc/generated";
import { FILTERS, readFilters, writeFilters, type FilterDimension } from "./filters";
import { useCodeWord } from "./useCodeWord";

/** The country of origin, and any other published dimension: only these are counted. */
export function FilterPicker({ measure, offered, set }: { measure: Measure; offered: readonly Dimension[]; set(changes: Record<string, string | null>): void }) {
  const { t } = useI18n();
  const { query } = usePlace();
  const countries = useCountryOptions();
  const chosen = readFilters(query.get("filters")).filter(({ dimension }) => offered.includes(dimension));
  const write = (next: { dimension: FilterDimension; value: string }[]) => set({ filters: writeFilters(next) });
  const free = FILTERS.filter((one) => offered.includes(one) && !chosen.some(({ dimension }) => dimension === one));
  return (
    <>
      <ComboBox name="origin" width="full" label={t("statistic.origin")} placeholder={t("statistic.all_origins")} options={countries} value={query.get("origin")} onChange={(next) => set({ origin: next })} />
      {chosen.map(({ dimension, value }) => (
        <Value key={dimension} measure={measure} dimension={dimension} value={value} onChange={(next) => write(next === null ? chosen.filter((one) => one.dimension !== dimension) : chosen.map((one) => (one.dimension === dimension ? { dimension, value: next } : one)))} />
      ))}
      {free.length > 0 && <Select name="filter" width="full" label={t("statistic.filter")} placeholder={t("statistic.filter_more")} value={null} onChange={(dimension: FilterDimension) => write([...chosen, { dimension, value: "" }])} options={free.map((id) => ({ id, label: t(`statistic.dimension.${id}`) }))} />}
    </>
  );
}

/** Everything that was ever counted, to know what there is to choose from. */
const EVER = { from: "1951-01-01", to: "2200-12-31" };
const ALL = "all";

function Value({ measure, dimension, value, onChange }: { measure: Measure; dimension: FilterDimension; value: string; onChange(next: string | null): void }) {
  const { t } = useI18n();
  const word = useCodeWord();
  const known = useQuery("statistic.table", { measure, unit: "persons", period: EVER, rows: [dimension], columns: null, filters: [] }, { keep: true });
  const codes = new Set([...(known.data?.rows.flatMap(({ codes }) => codes) ?? []), value].filter((code) => code !== ""));
  const options = [...codes].map((id) => ({ id, label: word(dimension, id) }));
  return <Select name={`filter-${dimension}`} width="full" label={t(`statistic.dimension.${dimension}`)} value={value === "" ? ALL : value} onChange={(next) => onChange(next === ALL ? null : next)} options={[{ id: ALL, label: t("statistic.filter_all") }, ...options]} />;
}
