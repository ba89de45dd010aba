import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import { cx } from "./cx";
import { FailureNotice } from "./FailureNotice";
import { Pager } from "./Pager";
import { Skeleton } from "./Skeleton";
import s from "./DataTable.module.css";

export interface Column<R> {
  id: string;
  header: string;
  cell(row: R): ReactNode;
  sortable?: boolean;
  /** Figures stand at the end of their column, under each other. */
  figures?: boolean;
  /** Left out where there is little room: it stands in what the row opens too. */
  minor?: boolean;
  width?: string;
}
export interface Sort {
  by: string;
  descending: boolean;
}

export interface DataTableProps<R> {
  /** Read out; shown only to those who listen. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[] | undefined;
  rowKey(row: R): string;
  /** Where the row leads. Its first column is the link. */
  href?(row: R): string;
  onOpen?(row: R): void;
  loading?: boolean;
  failure?: Failure | null;
  onRetry?(): void;
  empty: ReactNode;
  sort?: Sort;
  onSort?(sort: Sort): void;
  /** Rows there are in all, when they come in pages. */
  total?: number;
  page?: number;
  pageSize?: number;
  onPage?(page: number): void;
  /** Cells of very different heights: they begin on one line. */
  alignTop?: boolean;
}

/** A table of the plain kind: fifty rows at a time, arrows move, Enter opens. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, rowKey, href, onOpen, loading, failure, onRetry, empty, sort, onSort } = props;
  const { page = 1, pageSize = 50, onPage } = props;
  const { t } = useI18n();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);

  if (failure && !rows) return <FailureNotice failure={failure} onRetry={onRetry} />;
  if (!rows) return <Skeleton lines={6} />;
  if (rows.length === 0 && !loading) return <>{empty}</>;

  const total = props.total ?? rows.length;
  const opens = Boolean(href ?? onOpen);
  const focus = (index: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    setActive(at);
    body.current?.rows[at]?.querySelector<HTMLElement>("[data-open]")?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const step: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 };
    const next = step[event.key];
    if (next === undefined || !(event.target instanceof HTMLElement) || !event.target.matches("[data-open]")) return;
    event.preventDefault();
    focus(next);
  };
  const at = Math.min(active, rows.length - 1);

  return (
    <div className={s.frame} aria-busy={loading || undefined}>
      <div className={s.scroll}>
        <table className={cx(s.table, props.alignTop && s.top)} aria-rowcount={total + 1}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  style={{ inlineSize: column.width }}
                  className={cx(column.figures && s.figures, column.minor && s.minor)}
                  aria-sort={sort?.by === column.id ? (sort.descending ? "descending" : "ascending") : undefined}
                >
                  {column.sortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKey}>
            {rows.map((row, index) => {
              const open = { "data-open": true, tabIndex: index === at ? 0 : -1, onFocus: () => setActive(index), className: s.open };
              return (
                <tr
                  key={rowKey(row)}
                  aria-rowindex={(page - 1) * pageSize + index + 2}
                  className={cx(opens && s.opens)}
                  onClick={(event) => {
                    if (!opens || getSelection()?.toString()) return;
                    if (event.target instanceof Element && event.target.closest("a, button, input, label")) return;
                    if (href) location.hash = href(row);
                    else onOpen?.(row);
                  }}
                >
                  {columns.map((column, place) => (
                    <td key={column.id} className={cx(column.figures && s.figures, column.minor && s.minor)}>
                      {place > 0 || !opens ? (
                        column.cell(row)
                      ) : href ? (
                        <a href={href(row)} {...open}>
                          {column.cell(row)}
                        </a>
                      ) : (
                        <button type="button" onClick={() => onOpen?.(row)} {...open}>
                          {column.cell(row)}
                        </button>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {onPage && total > pageSize && <Pager page={page} pageSize={pageSize} total={total} onPage={onPage} label={t("table.pages", { label })} />}
    </div>
  );
}

function SortButton<R>({ column, sort, onSort }: { column: Column<R>; sort: Sort | undefined; onSort(sort: Sort): void }) {
  const sorted = sort?.by === column.id;
  const Icon = !sorted ? ChevronsUpDown : sort.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={cx(s.sort, sorted && s.sorted)}
      onClick={() => onSort({ by: column.id, descending: sorted ? !sort.descending : false })}
    >
      {column.header}
      <Icon aria-hidden="true" />
    </button>
  );
}
