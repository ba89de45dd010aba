import { Vault } from "lucide-react";
import { href } from "@/app/router";
import { BidiText, Card, DataTable, Empty, Notice, Page, PageHeader, PersonName, type Column } from "@/components";
import { useDocumentName } from "@/features/case/people/DocumentCard";
import { useListsWord } from "@/features/person/useListsWord";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { HeldRow } from "@/ipc/generated";

/** Originals that the office keeps: whose, where, since when, and whether a receipt was given. */
export function HeldScreen() {
  const { t, date } = useI18n();
  const word = useListsWord();
  const documentName = useDocumentName();
  const { data, failure, loading, reload } = useQuery("custody.held", null);
  const columns: Column<HeldRow>[] = [
    {
      id: "document",
      header: t("held.document"),
      cell: ({ document }) => <BidiText>{documentName(document)}</BidiText>,
    },
    { id: "person", header: t("held.person"), cell: ({ name }) => <PersonName stacked latin={name.latin} native={name.native} /> },
    { id: "case", header: t("held.case"), cell: ({ number }) => <span className="tabular">{number ?? ""}</span> },
    { id: "where", header: t("held.where"), cell: ({ document }) => (document.custody ? word("custody", document.custody) : "") },
    { id: "since", header: t("held.since"), cell: ({ since, days }) => (since === null ? "" : t("held.since_days", { date: date(since), count: days ?? 0 })) },
    { id: "receipt", header: t("held.receipt"), cell: ({ receipt }) => t(receipt ? "held.receipt_given" : "held.receipt_owed") },
  ];
  const shown = data?.rows.length ?? 0;
  return (
    <Page wide>
      <PageHeader title={t("held.title")} lead={data && t("held.count", { count: data.total })} />
      {data && data.total > shown && <Notice>{t("held.first_only", { count: shown })}</Notice>}
      <Card flush>
        <DataTable
          alignTop
          label={t("held.title")}
          columns={columns}
          rows={data?.rows}
          rowKey={({ document }) => document.id}
          href={({ application, document }) => href(application ? ["cases", application, "documents"] : ["find", document.person])}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={Vault} title={t("held.none")}>
              {t("held.none_hint")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}
