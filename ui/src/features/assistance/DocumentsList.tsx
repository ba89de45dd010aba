import { IdCard } from "lucide-react";
import { href } from "@/app/router";
import { useWords } from "@/app/words";
import { Card, DataTable, Empty, PersonName, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { RefugeeDocumentView } from "@/ipc/generated";

/** Documents of refugees that are to be renewed. */
export function DocumentsList() {
  const { t, date, number } = useI18n();
  const words = useWords();
  const list = useQuery("card.ending", null);
  const columns: Column<RefugeeDocumentView>[] = [
    { id: "holder", header: t("card.holder"), cell: ({ holder }) => <PersonName latin={holder.latin} native={holder.native} /> },
    { id: "kind", header: t("card.kind"), cell: ({ name }) => words(name) },
    { id: "number", header: t("card.number"), cell: ({ document }) => <bdi className="tabular">{document.number}</bdi> },
    { id: "until", header: t("card.until"), cell: ({ document, daysLeft }) => <StatusPill tone={(daysLeft ?? 0) < 0 ? "danger" : "warning"}>{date(document.validUntil)}</StatusPill> },
    { id: "case", header: t("household.case"), cell: ({ caseNumber }) => <bdi className="tabular">{caseNumber}</bdi>, minor: true },
  ];
  return (
    <Card flush title={t("assistance.documents")} note={list.data && number(list.data.length)}>
      <DataTable
        label={t("assistance.documents")}
        columns={columns}
        rows={list.data}
        rowKey={({ document }) => document.id}
        href={({ document }) => href(["cases", document.application, "integration"])}
        loading={list.loading}
        failure={list.failure}
        onRetry={list.reload}
        empty={
          <Empty icon={IdCard} title={t("card.none_ending")}>
            {t("card.none_ending_hint")}
          </Empty>
        }
      />
    </Card>
  );
}
