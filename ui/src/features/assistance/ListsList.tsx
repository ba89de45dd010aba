import { ListChecks } from "lucide-react";
import { Card, DataTable, Empty, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ListState, PaymentListRow } from "@/ipc/generated";
import { listHref } from "./addresses";
import { useMoney } from "./useMoney";

const TONES = { drafted: "neutral", checked: "accent", approved: "accent", paid: "success", dropped: "neutral" } as const;

export function ListPill({ state }: { state: ListState }) {
  const { t } = useI18n();
  return <StatusPill tone={TONES[state]}>{t(`payment.state.${state}`)}</StatusPill>;
}

/** Payment lists, the newest first. */
export function ListsList() {
  const { t, number } = useI18n();
  const money = useMoney();
  const list = useQuery("payment.lists", { programme: null });
  const columns: Column<PaymentListRow>[] = [
    { id: "period", header: t("payment.period"), cell: ({ period, name }) => <bdi>{t("payment.period_of", { period, name })}</bdi> },
    { id: "lines", header: t("payment.lines"), cell: ({ lines }) => number(lines), figures: true },
    { id: "waiting", header: t("payment.line.review"), cell: ({ waiting }) => (waiting > 0 ? <StatusPill tone="warning">{number(waiting)}</StatusPill> : number(0)), figures: true },
    { id: "total", header: t("payment.total"), cell: ({ total, currency }) => money(total, currency), figures: true },
    { id: "delivered", header: t("payment.line.delivered"), cell: ({ delivered, lines }) => t("quality.marked_of", { marked: delivered, files: lines }), figures: true, minor: true },
    { id: "state", header: t("records.state"), cell: ({ state }) => <ListPill state={state} /> },
  ];
  return (
    <Card flush title={t("assistance.lists")} note={list.data && number(list.data.length)}>
      <DataTable
        label={t("assistance.lists")}
        columns={columns}
        rows={list.data}
        rowKey={({ id }) => id}
        href={({ id }) => listHref(id)}
        loading={list.loading}
        failure={list.failure}
        onRetry={list.reload}
        empty={
          <Empty icon={ListChecks} title={t("payment.none")}>
            {t("payment.none_hint")}
          </Empty>
        }
      />
    </Card>
  );
}
