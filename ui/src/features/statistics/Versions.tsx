import { FileCheck2 } from "lucide-react";
import { href } from "@/app/router";
import { Card, DataTable, Empty, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import type { SubmissionView } from "@/ipc/generated";

/** What was submitted, the latest first. */
export function Versions({ versions, failure, onRetry }: { versions: readonly SubmissionView[] | undefined; failure: Failure | null; onRetry(): void }) {
  const { t, date, dateTime, number } = useI18n();
  const columns: Column<SubmissionView>[] = [
    { id: "family", header: t("statistic.family"), cell: (one) => t(`statistic.family.${one.family}`) },
    { id: "period", header: t("statistic.part"), cell: (one) => t("statistic.period", { from: date(one.period.from), to: date(one.period.to) }) },
    { id: "version", header: t("statistic.version"), cell: (one) => number(one.version), figures: true },
    { id: "at", header: t("statistic.submitted_at"), cell: (one) => dateTime(one.submittedAt), figures: true },
    { id: "officer", header: t("cases.officer"), cell: (one) => <bdi>{one.officer}</bdi> },
    { id: "sound", header: t("statistic.signature"), cell: (one) => <StatusPill tone={one.sound ? "success" : "danger"}>{t(one.sound ? "statistic.sound" : "statistic.unsound")}</StatusPill> },
  ];
  return (
    <Card title={t("statistic.versions")} flush>
      <DataTable
        label={t("statistic.versions")}
        columns={columns}
        rows={versions}
        rowKey={({ id }) => id}
        href={({ id }) => href(["statistics", "returns", id])}
        failure={failure}
        onRetry={onRetry}
        empty={
          <Empty icon={FileCheck2} title={t("statistic.no_versions")}>
            {t("statistic.no_versions_hint")}
          </Empty>
        }
      />
    </Card>
  );
}
