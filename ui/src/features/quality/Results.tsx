import { ChartNoAxesColumn } from "lucide-react";
import { useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { Card, DataTable, Empty, Grid, KeyValueList, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditReport, AuditScores, OfficerTally } from "@/ipc/generated";
import { Change } from "./Change";
import { Compared } from "./Compared";
import { FindingsCard } from "./Findings";
import { MarkLines, useShare, type MarkLine } from "./MarkLines";
import { applicable, percent } from "./share";

const NONE: AuditScores = { correct: 0, minor: 0, significant: 0, notApplicable: 0, critical: 0 };

/** The figures of a report: in all, by section and indicator, side by side, by officer. */
export function Results({ report }: { report: AuditReport }) {
  const { t, number } = useI18n();
  const words = useWords();
  const cause = useListWord("audit_cause");
  const share = useShare();
  const officers: Column<OfficerTally>[] = [
    { id: "name", header: t("quality.whose"), cell: ({ name }) => (name ? <bdi>{name}</bdi> : t("quality.unnamed")) },
    { id: "files", header: t("quality.files"), cell: ({ files }) => number(files), figures: true },
    {
      id: "right",
      header: t("quality.right"),
      cell: ({ scores }) => {
        const part = percent(scores.correct, applicable(scores));
        return part === null ? t("quality.no_grade") : t("quality.percent", { share: part });
      },
      figures: true,
    },
  ];
  const lines = (code: string): MarkLine[] => {
    const section = report.sections.find((one) => one.code === code);
    const texts = report.checklist.sections.find((one) => one.code === code)?.items ?? [];
    return (section?.items ?? []).map((item) => ({ key: item.code, label: words(texts.find((one) => one.code === item.code)?.text ?? {}), scores: item.scores ?? NONE, right: item.right }));
  };
  const sections: MarkLine[] = report.checklist.sections.map(({ code, title }) => {
    const tally = report.sections.find((one) => one.code === code);
    return { key: code, label: words(title), scores: tally?.scores ?? NONE, right: tally?.right ?? null };
  });
  const [a, b, c, d] = report.grades;
  const causes = Object.entries(report.causes).sort((one, other) => (other[1] ?? 0) - (one[1] ?? 0));
  return (
    <>
      <Grid min="18rem">
        <Card title={t("quality.in_all")}>
          <KeyValueList
            items={[
              { label: t("quality.audits"), value: number(report.audits) },
              { label: t("quality.files"), value: number(report.files) },
              { label: t("quality.right"), value: share(report.right) },
              { label: t("quality.grades"), value: t("quality.grades_are", { a, b, c, d }) },
            ]}
          />
        </Card>
        <Card title={t("quality.causes")}>{causes.length === 0 ? <p>{t("quality.causes_none")}</p> : <KeyValueList items={causes.map(([code, count]) => ({ label: cause(code), value: number(count ?? 0) }))} />}</Card>
      </Grid>
      {report.change && <Change change={report.change} checklist={report.checklist} />}
      <Card flush title={t("quality.by_section")}>
        <MarkLines label={t("quality.by_section")} first={t("quality.section")} rows={sections} />
      </Card>
      {report.checklist.sections.map(({ code, title }) => (
        <Card key={code} flush title={words(title)} level={3}>
          <MarkLines label={words(title)} rows={lines(code)} />
        </Card>
      ))}
      <FindingsCard findings={report.findings} />
      {report.compared.length > 0 && <Compared comparisons={report.compared} />}
      <Card flush title={t("quality.by_officer")}>
        <DataTable label={t("quality.by_officer")} columns={officers} rows={report.officers} rowKey={({ name, files, scores }) => `${name} ${files} ${scores.correct}`} empty={<Empty icon={ChartNoAxesColumn} title={t("quality.too_few")} />} />
      </Card>
      {report.withheld > 0 && <p>{t("quality.withheld", { count: report.withheld })}</p>}
    </>
  );
}
