import { FolderOpen } from "lucide-react";
import { useCountry } from "@/app/countries";
import { href, usePlace } from "@/app/router";
import { BidiText, Card, DataTable, Deadline, Empty, Notice, Page, PageHeader, PersonName, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseRow } from "@/ipc/generated";
import { readQuestion } from "./addresses";

/** The cases behind a figure. */
export function CountedCases() {
  const { t, date, number } = useI18n();
  const { query } = usePlace();
  const country = useCountry();
  const question = readQuestion(query.get("question"));
  const deadline = query.get("deadline");
  const counted = useQuery("statistic.cases", question ?? undefined);
  const late = useQuery("statistic.overdue_cases", deadline ? { deadline } : undefined);
  const found = deadline ? late : counted;
  const title = query.get("title") || t("statistic.cases");
  const columns: Column<CaseRow>[] = [
    { id: "number", header: t("cases.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi> },
    { id: "principal", header: t("cases.applicant"), cell: ({ principal }) => <PersonName stacked latin={principal.latin} native={principal.native} /> },
    { id: "nationality", header: t("cases.nationality"), cell: (row) => <BidiText>{country(row.nationality)}</BidiText>, minor: true },
    { id: "persons", header: t("cases.persons"), cell: (row) => number(row.persons), figures: true },
    { id: "stage", header: t("cases.stage"), cell: (row) => <StatusPill>{t(`stage.${row.stage}`)}</StatusPill> },
    { id: "registered", header: t("cases.registered"), cell: (row) => date(row.registeredOn), figures: true },
    { id: "officer", header: t("cases.officer"), cell: (row) => <bdi>{row.officer}</bdi>, minor: true },
    { id: "clock", header: t("cases.clock"), cell: (row) => (row.clock ? <Deadline compact daysLeft={row.clock.daysLeft} due={row.clock.lastDay} /> : "") },
  ];
  return (
    <Page wide>
      <PageHeader title={t("statistic.cases")} lead={<bdi>{title}</bdi>} crumbs={[{ label: t("place.statistics"), href: "#/statistics" }]} />
      {found.data && found.data.cases > found.data.rows.length && <Notice>{t("statistic.cases_more", { shown: number(found.data.rows.length), count: number(found.data.cases) })}</Notice>}
      <Card flush title={title} note={found.data && t("statistic.cases_count", { counted: number(found.data.counted), cases: number(found.data.cases) })}>
        <DataTable
          label={title}
          columns={columns}
          rows={found.data?.rows}
          rowKey={({ id }) => id}
          href={({ id }) => href(["cases", id])}
          loading={found.loading}
          failure={found.failure}
          onRetry={found.reload}
          empty={
            <Empty icon={FolderOpen} title={t("statistic.no_cases")}>
              {t("statistic.no_cases_hint")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}
