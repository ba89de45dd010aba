import { ChartNoAxesColumn } from "lucide-react";
import { DataTable, Empty, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditScores, Interval } from "@/ipc/generated";
import { MarksBar } from "./MarksBar";

export interface MarkLine {
  key: string;
  label: string;
  scores: AuditScores;
  right: Interval | null;
  /** How many files it tells of, where lines differ in that. */
  files?: number;
}

/** A share in words, with the bounds it lies between. */
export function useShare(): (right: Interval | null) => string {
  const { t } = useI18n();
  return (right) => (right ? t("quality.share_between", { share: Math.round(right.share * 100), low: Math.round(right.low * 100), high: Math.round(right.high * 100) }) : t("quality.no_grade"));
}

/** Marks line by line: a bar for the eye, and the same as numbers. */
export function MarkLines({ label, first, rows }: { label: string; first?: string; rows: MarkLine[] }) {
  const { t, number } = useI18n();
  const share = useShare();
  const files: Column<MarkLine>[] = rows.some((row) => row.files !== undefined) ? [{ id: "files", header: t("quality.files"), cell: ({ files }) => number(files ?? 0), figures: true }] : [];
  const columns: Column<MarkLine>[] = [
    { id: "label", header: first ?? t("quality.indicator"), cell: ({ label }) => <bdi>{label}</bdi> },
    { id: "bar", header: t("quality.marks"), cell: ({ scores }) => <MarksBar scores={scores} />, width: "12rem" },
    ...files,
    { id: "correct", header: t("quality.mark.correct"), cell: ({ scores }) => number(scores.correct), figures: true },
    { id: "minor", header: t("quality.mark.minor"), cell: ({ scores }) => number(scores.minor), figures: true },
    { id: "significant", header: t("quality.mark.significant"), cell: ({ scores }) => number(scores.significant), figures: true },
    { id: "right", header: t("quality.share"), cell: ({ right }) => share(right), figures: true },
  ];
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} empty={<Empty icon={ChartNoAxesColumn} title={t("quality.results_none")} />} />;
}
