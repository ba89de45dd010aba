import { useWords } from "@/app/words";
import { Card, DataTable, Stack, StatusPill, type Column, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditChange, AuditChanged, AuditChangeVerdict, AuditChecklist, AuditScores } from "@/ipc/generated";
import { auditAt } from "./addresses";
import { applicable, percent } from "./share";

const TONES: Record<AuditChangeVerdict, Tone> = { better: "success", worse: "danger", within: "neutral" };

interface Line {
  key: string;
  label: string;
  one: AuditChanged;
}

/** What became of the audit that this one repeats: before and after, and whether chance explains it. */
export function Change({ change, checklist }: { change: AuditChange; checklist: AuditChecklist }) {
  const { t } = useI18n();
  const words = useWords();
  const sections = new Map(checklist.sections.map(({ code, title }) => [code, words(title)]));
  const items = new Map(checklist.sections.flatMap(({ items }) => items).map(({ code, text }) => [code, words(text)]));
  const rows: Line[] = [
    { key: "all", label: t("quality.in_all"), one: change.all },
    ...change.sections.map((one) => ({ key: `section ${one.code}`, label: sections.get(one.code) ?? one.code, one })),
    ...change.items.map((one) => ({ key: one.code, label: `${one.code.toUpperCase()} ${items.get(one.code) ?? ""}`, one })),
  ];
  const share = (scores: AuditScores) => {
    const part = percent(scores.correct, applicable(scores));
    return part === null ? t("quality.no_grade") : t("quality.percent", { share: part });
  };
  const points = (value: number) => Math.round(value * 1000) / 10;
  const columns: Column<Line>[] = [
    { id: "label", header: t("quality.indicator"), cell: ({ label }) => <bdi>{label}</bdi> },
    { id: "before", header: t("quality.change_before"), cell: ({ one }) => share(one.before), figures: true },
    { id: "after", header: t("quality.change_after"), cell: ({ one }) => share(one.after), figures: true },
    { id: "difference", header: t("quality.change_difference"), cell: ({ one: { difference } }) => (difference ? t("quality.change_points", { points: points(difference.share), low: points(difference.low), high: points(difference.high) }) : t("quality.no_grade")), figures: true },
    { id: "verdict", header: t("quality.change_verdict"), cell: ({ one: { verdict } }) => <StatusPill tone={TONES[verdict]}>{t(`quality.change.${verdict}`)}</StatusPill> },
  ];
  return (
    <Card title={t("quality.change")}>
      <Stack gap={3}>
        <p>
          {t("quality.change_about", { count: change.files })} <a href={auditAt(change.audit)}>{change.title}</a>
        </p>
        <DataTable label={t("quality.change")} columns={columns} rows={rows} rowKey={({ key }) => key} empty={null} />
        <p>{t("quality.change_foot")}</p>
      </Stack>
    </Card>
  );
}
