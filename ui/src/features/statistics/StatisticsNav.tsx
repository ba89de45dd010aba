import { SubNav } from "@/components";
import { useI18n } from "@/i18n";

/** The parts of the place. */
export function StatisticsNav({ current }: { current: "situation" | "returns" | "tables" }) {
  const { t } = useI18n();
  return (
    <SubNav
      label={t("place.statistics")}
      current={current}
      items={[
        { id: "situation", label: t("statistic.situation"), href: "#/statistics" },
        { id: "returns", label: t("statistic.returns"), href: "#/statistics/returns" },
        { id: "tables", label: t("statistic.tables"), href: "#/statistics/tables" },
      ]}
    />
  );
}
