import { ChartNoAxesColumn } from "lucide-react";
import { useState } from "react";
import { go, href } from "@/app/router";
import { useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { Card, DataTable, Empty, FailureNotice, Grid, KeyValueList, Page, PageHeader, Select, Skeleton, SubNav, type Column } from "@/components";
import { PartialDayField } from "@/features/person/PartialDayField";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { AuditReport, AuditReportQuery, AuditScores, Interval, OfficerTally } from "@/ipc/generated";
import { MarksBar } from "./MarksBar";
import { PrintReport, SaveAudits } from "./SaveAudits";
import { applicable, percent } from "./share";
import { useQualityNav } from "./useQualityNav";

const NONE: AuditScores = { correct: 0, minor: 0, significant: 0, notApplicable: 0, critical: 0 };

/** A day that is not there yet, or whole: half of one asks for nothing. */
const WHOLE = /^(\d{4}-\d{2}-\d{2})?$/;

/** What audits on one checklist show together: by section and indicator, cause and officer. */
export function ResultsScreen({ checklist = "decision" }: { checklist?: string | undefined }) {
  const { t } = useI18n();
  const words = useWords();
  const nav = useQualityNav();
  const checklists = useQuery("quality.checklists", null);
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const query: AuditReportQuery = { checklist, audit: null, from: from || null, until: until || null };
  const whole = WHOLE.test(from) && WHOLE.test(until);
  const { data, failure, reload } = useQuery("quality.report", whole ? query : undefined, { keep: true });
  return (
    <Page wide>
      <PageHeader title={t("quality.results")} lead={t("quality.results_lead")} />
      <SubNav label={t("place.quality")} items={nav} current="results" />
      <Grid min="16rem">
        <Select name="checklist" width="full" label={t("quality.checklist")} options={(checklists.data ?? []).map((one) => ({ id: one.code, label: words(one.title) }))} value={checklist} onChange={(code) => go(href(["quality", "results", code]))} />
        <PartialDayField name="from" label={t("quality.results_from")} value={from} onChange={(next) => setFrom(next ?? "")} />
        <PartialDayField name="until" label={t("quality.results_until")} value={until} onChange={(next) => setUntil(next ?? "")} />
      </Grid>
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && data.files === 0 && (
        <Card>
          <Empty icon={ChartNoAxesColumn} title={t(from || until ? "quality.results_none_between" : "quality.results_none")}>
            {t(from || until ? "quality.results_none_between_hint" : "quality.results_none_hint")}
          </Empty>
        </Card>
      )}
      {data && data.files > 0 && (
        <>
          {whole && (
            <Card title={t("quality.print_title")} actions={<SaveAudits what={{ of: "report", query }} name={t("quality.results")} />}>
              <PrintReport query={query} />
            </Card>
          )}
          <Results report={data} />
        </>
      )}
    </Page>
  );
}

interface Line {
  key: string;
  label: string;
  scores: AuditScores;
  right: Interval | null;
}

function Results({ report }: { report: AuditReport }) {
  const { t, number } = useI18n();
  const words = useWords();
  const cause = useListWord("audit_cause");
  const share = (right: Interval | null) => (right ? t("quality.share_between", { share: Math.round(right.share * 100), low: Math.round(right.low * 100), high: Math.round(right.high * 100) }) : t("quality.no_grade"));
  const columns: Column<Line>[] = [
    { id: "label", header: t("quality.indicator"), cell: ({ label }) => label },
    { id: "bar", header: t("quality.marks"), cell: ({ scores }) => <MarksBar scores={scores} />, width: "12rem" },
    { id: "correct", header: t("quality.mark.correct"), cell: ({ scores }) => number(scores.correct), figures: true },
    { id: "minor", header: t("quality.mark.minor"), cell: ({ scores }) => number(scores.minor), figures: true },
    { id: "significant", header: t("quality.mark.significant"), cell: ({ scores }) => number(scores.significant), figures: true },
    { id: "right", header: t("quality.share"), cell: ({ right }) => share(right), figures: true },
  ];
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
  const lines = (code: string): Line[] => {
    const section = report.sections.find((one) => one.code === code);
    const texts = report.checklist.sections.find((one) => one.code === code)?.items ?? [];
    return (section?.items ?? []).map((item) => ({ key: item.code, label: words(texts.find((one) => one.code === item.code)?.text ?? {}), scores: item.scores ?? NONE, right: item.right }));
  };
  const sections: Line[] = report.checklist.sections.map(({ code, title }) => {
    const tally = report.sections.find((one) => one.code === code);
    return { key: code, label: words(title), scores: tally?.scores ?? NONE, right: tally?.right ?? null };
  });
  const [a, b, c, d] = report.grades;
  const causes = Object.entries(report.causes).sort((one, other) => (other[1] ?? 0) - (one[1] ?? 0));
  const table = (label: string, rows: Line[]) => <DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} empty={<Empty icon={ChartNoAxesColumn} title={t("quality.results_none")} />} />;
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
      <Card flush title={t("quality.by_section")}>
        {table(t("quality.by_section"), sections)}
      </Card>
      {report.checklist.sections.map(({ code, title }) => (
        <Card key={code} flush title={words(title)} level={3}>
          {table(words(title), lines(code))}
        </Card>
      ))}
      <Card flush title={t("quality.by_officer")}>
        <DataTable label={t("quality.by_officer")} columns={officers} rows={report.officers} rowKey={({ name, files, scores }) => `${name} ${files} ${scores.correct}`} empty={<Empty icon={ChartNoAxesColumn} title={t("quality.too_few")} />} />
      </Card>
      {report.withheld > 0 && <p>{t("quality.withheld", { count: report.withheld })}</p>}
    </>
  );
}
