import { useState } from "react";
import { Card, Pager, SubNav } from "@/components";
import { usePlace, href } from "@/app/router";
import { useI18n } from "@/i18n";
import type { ReturnSheet } from "@/ipc/generated";
import { FigureTable } from "./FigureTable";
import s from "./Statistics.module.css";

const PAGE = 100;
/** What stands in place of a count that the office does not collect. */
const NOT_COLLECTED = "-";

/** The tables of a return, one at a time: columns and codes exactly as they leave the office. */
export function SheetView({ sheets }: { sheets: readonly ReturnSheet[] }) {
  const { t, maybe } = useI18n();
  const { parts, query } = usePlace();
  const [page, setPage] = useState(1);
  const shown = sheets.find(({ id }) => id === query.get("sheet")) ?? sheets[0];
  if (!shown) return null;
  const address = (sheet: string) => href(parts, { ...Object.fromEntries(query), sheet });
  const name = (id: string) => maybe(`statistic.sheet.${id}`) ?? id;
  const without = shown.columns.filter(({ kind }, at) => kind === "count" && shown.rows.some((row) => row[at] === NOT_COLLECTED)).map(({ id }) => id);
  const rows = shown.rows.slice((page - 1) * PAGE, page * PAGE);
  return (
    <>
      <SubNav label={t("statistic.sheets")} current={shown.id} items={sheets.map(({ id }) => ({ id, label: name(id), href: address(id) }))} />
      <Card title={name(shown.id)} note={t("statistic.rows", { count: shown.rows.length })} flush>
        {shown.rows.length === 0 ? (
          <p style={{ padding: "var(--space-4)" }}>{t("statistic.empty_sheet")}</p>
        ) : (
          <FigureTable label={name(shown.id)} head={shown.columns.map(({ id }) => id)} rows={rows.map((cells, at) => ({ id: `${page}-${at}`, cells }))} />
        )}
        {without.length > 0 && <p className={s.note}>{t("statistic.not_collected", { columns: without.join(", ") })}</p>}
        {shown.rows.length > PAGE && <Pager page={page} pageSize={PAGE} total={shown.rows.length} onPage={setPage} label={name(shown.id)} />}
      </Card>
    </>
  );
}
