import { Card, DataTable, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { GapView } from "@/ipc/generated";
import { byArea, type AreaLine } from "./areas";

/** The gap analysis: every area, also those in which nothing was found. */
export function Areas({ gaps }: { gaps: readonly GapView[] }) {
  const { t, number } = useI18n();
  const columns: Column<AreaLine>[] = [
    { id: "area", header: t("quality.area"), cell: ({ area }) => t(`quality.area.${area}`) },
    { id: "gaps", header: t("quality.areas_gaps"), cell: ({ gaps }) => (gaps === 0 ? <StatusPill>{t("quality.areas_empty")}</StatusPill> : number(gaps)), figures: true },
    { id: "unanswered", header: t("quality.areas_unanswered"), cell: (one) => number(one.unanswered), figures: true },
    { id: "open", header: t("quality.areas_open"), cell: (one) => number(one.open), figures: true },
    { id: "overdue", header: t("quality.areas_overdue"), cell: (one) => (one.overdue > 0 ? <StatusPill tone="danger">{number(one.overdue)}</StatusPill> : number(0)), figures: true },
    { id: "done", header: t("quality.areas_done"), cell: (one) => number(one.done), figures: true },
  ];
  return (
    <Card flush title={t("quality.areas")}>
      <DataTable label={t("quality.areas")} columns={columns} rows={byArea(gaps)} rowKey={({ area }) => area} empty={null} />
    </Card>
  );
}
