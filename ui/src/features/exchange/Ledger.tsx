import { ScrollText } from "lucide-react";
import { Card, DataTable, Empty, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { LedgerLine } from "@/ipc/generated";

/** What went out and what came in. */
export function Ledger({ lines }: { lines: readonly LedgerLine[] }) {
  const { t, dateTime, number } = useI18n();
  const columns: Column<LedgerLine>[] = [
    { id: "at", header: t("exchange.when"), cell: ({ at }) => dateTime(at) },
    { id: "event", header: t("exchange.event"), cell: ({ event, reason }) => (reason ? t("exchange.event_because", { event: t(`exchange.event.${event}`), reason: t(`exchange.reason.${reason}`) }) : t(`exchange.event.${event}`)) },
    { id: "device", header: t("exchange.device"), cell: ({ device }) => <bdi>{device ?? ""}</bdi> },
    { id: "bundle", header: t("exchange.number"), figures: true, minor: true, cell: ({ bundle }) => (bundle === null ? "" : number(bundle)) },
    { id: "commits", header: t("exchange.changes"), figures: true, cell: ({ bundle, commits }) => (bundle === null && commits === 0 ? "" : number(commits)) },
    { id: "officer", header: t("journal.who"), minor: true, cell: ({ officer }) => <bdi>{officer}</bdi> },
  ];
  return (
    <Card flush title={t("exchange.section.ledger")}>
      <DataTable
        label={t("exchange.section.ledger")}
        columns={columns}
        rows={lines}
        rowKey={(line) => `${line.at} ${lines.indexOf(line)}`}
        empty={
          <Empty icon={ScrollText} title={t("exchange.ledger_empty")}>
            {t("exchange.ledger_empty_hint")}
          </Empty>
        }
      />
    </Card>
  );
}
