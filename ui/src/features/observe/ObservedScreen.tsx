import { Eye } from "lucide-react";
import { useCountry } from "@/app/countries";
import { href } from "@/app/router";
import { BidiText, Card, DataTable, Empty, Notice, Page, PageHeader, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ObservedRow } from "@/ipc/generated";

/** The files that an observer may read today. */
export function ObservedScreen() {
  const { t, date, number } = useI18n();
  const country = useCountry();
  const { data, failure, loading, reload } = useQuery("observe.files", null);
  const columns: Column<ObservedRow>[] = [
    { id: "number", header: t("cases.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi> },
    { id: "principal", header: t("observe.initials"), cell: (row) => <bdi>{row.principal}</bdi> },
    { id: "country", header: t("cases.nationality"), cell: (row) => <BidiText>{country(row.country)}</BidiText>, minor: true },
    { id: "consented", header: t("observe.consented"), cell: (row) => t("observe.consented_is", { consented: row.consented, persons: row.persons }), figures: true },
    { id: "stage", header: t("cases.stage"), cell: (row) => <StatusPill>{t(`stage.${row.stage}`)}</StatusPill> },
    { id: "audit", header: t("observe.audit"), cell: (row) => <bdi>{row.audit}</bdi>, minor: true },
    { id: "until", header: t("observe.until"), cell: (row) => date(row.until), figures: true },
  ];
  return (
    <Page wide>
      <PageHeader title={t("place.observe")} lead={t("observe.lead")} />
      <Notice>{t("observe.means")}</Notice>
      <Card flush title={t("observe.files")} note={data && number(data.length)}>
        <DataTable
          label={t("observe.files")}
          columns={columns}
          rows={data}
          rowKey={({ application }) => application}
          href={({ application }) => href(["observe", application])}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={Eye} title={t("observe.none")}>
              {t("observe.none_hint")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}
