import { BarList, ChartCard } from "@/components/chart";
import { useI18n } from "@/i18n";
import type { Dimension, SituationSlice } from "@/ipc/generated";
import { casesHref } from "./addresses";
import { FigureTable } from "./FigureTable";
import { useCodeWord } from "./useCodeWord";
import { useMayOpen } from "./useMayOpen";

/** Parts of a whole, the largest first. */
export function Slices({ title, dimension, slices }: { title: string; dimension: Dimension; slices: readonly SituationSlice[] }) {
  const { t } = useI18n();
  const word = useCodeWord();
  const mayOpen = useMayOpen();
  const bars = slices.map(({ code, name, count, question }) => {
    const label = name ?? (code === "" ? t("statistic.all_others") : word(dimension, code));
    return { id: code || "others", label, count, href: mayOpen ? casesHref(question, `${title}: ${label}`) : undefined };
  });
  const table = <FigureTable label={title} head={[t(`statistic.dimension.${dimension}`), t("statistic.count")]} rows={bars.map(({ id, label, count }) => ({ id, cells: [label, count] }))} />;
  return <ChartCard title={title} chart={bars.length > 0 ? <BarList label={title} bars={bars} /> : <p>{t("statistic.nothing")}</p>} table={table} />;
}
