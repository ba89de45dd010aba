import { ArrowRightLeft } from "lucide-react";
import { useWords } from "@/app/words";
import { Card, DataTable, Empty, FailureNotice, Notice, Skeleton, Stack, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { HandoverView } from "@/ipc/generated";
import s from "./Exchange.module.css";

/** Cases that went from post to post: who gave them, who has them, and whether they came. */
export function Handovers() {
  const { t, number } = useI18n();
  const words = useWords();
  const { data, failure, reload } = useQuery("handover.list", { open: false });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (!data)
    return (
      <Card>
        <Skeleton lines={4} />
      </Card>
    );
  const coming = data.rows.filter((row) => row.coming).length;
  return (
    <Stack>
      {coming > 0 && <Notice>{t("handover.coming", { count: coming })}</Notice>}
      <Card flush title={t("handover.cases")} note={words(data.post)}>
        <Rows rows={data.rows} count={number(data.rows.length)} />
      </Card>
    </Stack>
  );
}

function Rows({ rows, count }: { rows: readonly HandoverView[]; count: string }) {
  const { t, dateTime } = useI18n();
  const words = useWords();
  const columns: Column<HandoverView>[] = [
    { id: "number", header: t("handover.case"), cell: ({ number, here, application }) => (here ? <a href={`#/cases/${application}`}>{number}</a> : <span className={s.stacked}>{number}<span className={s.quiet}>{t("handover.forgotten")}</span></span>) },
    { id: "way", header: t("handover.way"), cell: ({ from, to }) => t("handover.from_to", { from: words(from), to: words(to) }) },
    {
      id: "given",
      header: t("handover.given"),
      cell: ({ at, officer }) => (
        <span className={s.stacked}>
          {dateTime(at)}
          <bdi className={s.quiet}>{officer}</bdi>
        </span>
      ),
    },
    { id: "receipt", header: t("handover.receipt"), cell: (row) => <Receipt row={row} /> },
  ];
  return (
    <DataTable
      label={`${t("handover.cases")} (${count})`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty icon={ArrowRightLeft} title={t("handover.none")}>
          {t("handover.none_hint")}
        </Empty>
      }
    />
  );
}

/** That it came, or that it is on its way. */
export function Receipt({ row }: { row: HandoverView }) {
  const { t, dateTime } = useI18n();
  if (!row.receipt) return <StatusPill tone={row.coming ? "accent" : "warning"}>{row.coming ? t("handover.to_receive") : t("handover.on_the_way")}</StatusPill>;
  return (
    <span className={s.stacked}>
      {t("handover.received_on", { when: dateTime(row.receipt.at) })}
      <bdi className={s.quiet}>{row.receipt.officer}</bdi>
      {!row.receipt.papers && <span className={s.quiet}>{t("handover.without_papers")}</span>}
    </span>
  );
}
