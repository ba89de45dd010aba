import { Card, DataTable, Empty, Notice, type Column } from "@/components";
import { href } from "@/app/router";
import { useI18n } from "@/i18n";
import type { Balance, BalanceRow, Broken } from "@/ipc/generated";
import { FigureTable } from "./FigureTable";
import { useCodeWord } from "./useCodeWord";
import { useMayOpen } from "./useMayOpen";

const ALL = ["start", "applied", "movedIn", "recognized", "other", "rejected", "closed", "movedOut", "end", "difference"] as const;

/** The balance: pending at the start, with what came, without what went, is pending at the end. Who breaks it is named. */
export function BalanceView({ balance }: { balance: Balance }) {
  const { t, date } = useI18n();
  const word = useCodeWord();
  const mayOpen = useMayOpen();
  // Where nobody went from one case to another, nothing is said of it.
  const moved = balance.total.movedIn + balance.total.movedOut > 0;
  const parts = ALL.filter((part) => moved || (part !== "movedIn" && part !== "movedOut"));
  const cells = (row: BalanceRow) => parts.map((part) => row[part]);
  const columns: Column<Broken>[] = [
    { id: "number", header: t("cases.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi> },
    { id: "by", header: t("statistic.broken_by"), cell: (row) => t(`statistic.broken.${row.by}`) },
    { id: "level", header: t("statistic.dimension.level"), cell: (row) => word("level", row.level) },
    { id: "begin", header: t("statistic.began"), cell: (row) => date(row.begin), figures: true },
    { id: "end", header: t("statistic.ended"), cell: (row) => date(row.end), figures: true },
  ];
  return (
    <>
      <Notice tone={balance.balances ? "success" : "danger"} title={t(balance.balances ? "statistic.balances" : "statistic.does_not_balance")}>
        {t("statistic.balance_rule")}
      </Notice>
      <Card title={t("statistic.balance")} note={t("statistic.in_persons")} flush>
        <FigureTable
          label={t("statistic.balance")}
          head={[t("statistic.dimension.origin"), t("statistic.dimension.procedure"), t("statistic.dimension.level"), ...parts.map((part) => t(`statistic.balance.${part}`))]}
          rows={[
            ...balance.rows.map((row) => ({ id: `${row.origin} ${row.procedure} ${row.level}`, cells: [word("origin", row.origin), word("procedure", row.procedure), row.level, ...cells(row)] })),
            { id: "total", total: true, cells: [t("statistic.total_persons"), "", "", ...cells(balance.total)] },
            { id: "cases", total: true, cells: [t("statistic.total_cases"), "", "", ...cells(balance.cases)] },
          ]}
        />
      </Card>
      {balance.broken.length > 0 && (
        <Card title={t("statistic.broken")} note={t("statistic.broken_count", { count: balance.broken.length })} flush>
          <DataTable label={t("statistic.broken")} columns={columns} rows={balance.broken} rowKey={(row) => `${row.application} ${row.person} ${row.by} ${row.begin} ${row.level}`} {...(mayOpen ? { href: (row: Broken) => href(["cases", row.application, "timeline"]) } : {})} empty={<Empty title={t("statistic.none")} />} />
        </Card>
      )}
    </>
  );
}
