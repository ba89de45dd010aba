import type { ReactNode } from "react";
import { useI18n } from "@/i18n";
import s from "./Statistics.module.css";

export interface FigureRow {
  id: string;
  cells: readonly (string | number | ReactNode)[];
  /** The row sums up the others. */
  total?: boolean;
}

/** A plain table of figures: codes at the start, numbers at the end of their columns. Scrolls in itself. */
export function FigureTable({ label, head, rows }: { label: string; head: readonly string[]; rows: readonly FigureRow[] }) {
  const { number } = useI18n();
  return (
    <div className={s.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={s.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={`${at} ${name}`} scope="col" className={typeof rows[0]?.cells[at] === "string" ? undefined : at === 0 ? undefined : s.figures}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, total }) => (
            <tr key={id} className={total ? s.total : undefined}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {typeof cell === "number" ? number(cell) : cell}
                  </th>
                ) : (
                  <td key={at} className={typeof cell === "string" ? undefined : s.figures}>
                    {typeof cell === "number" ? number(cell) : cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
