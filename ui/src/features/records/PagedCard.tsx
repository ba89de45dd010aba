import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Card, DataTable, Empty, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { Query } from "@/ipc";
import s from "./Records.module.css";

interface Paged<R> {
  rows: R[];
  total: number;
  /** Rows of a page. */
  size: number;
}

export interface PagedCardProps<R> {
  title: string;
  list: Query<Paged<R>>;
  columns: readonly Column<R>[];
  rowKey(row: R): string;
  href(row: R): string;
  page: number;
  onPage(page: number): void;
  /** What narrows the list. */
  filters: ReactNode;
  /** What stands there when nothing does. */
  none: { icon: LucideIcon; title: string; hint: string };
  alignTop?: boolean;
}

/** A list of the archive by pages, with what narrows it above. */
export function PagedCard<R>({ title, list, filters, page, none, ...table }: PagedCardProps<R>) {
  const { number } = useI18n();
  return (
    <Card flush title={title} note={list.data && number(list.data.total)}>
      {filters}
      <DataTable
        {...table}
        label={title}
        rows={list.data?.rows}
        loading={list.loading}
        failure={list.failure}
        onRetry={list.reload}
        total={list.data?.total ?? 0}
        page={page}
        pageSize={list.data?.size ?? 50}
        empty={
          <Empty icon={none.icon} title={none.title}>
            {none.hint}
          </Empty>
        }
      />
    </Card>
  );
}

/** What narrows a list by one tick. */
export function Ticked({ children }: { children: ReactNode }) {
  return (
    <div className={s.filters}>
      <div className={s.tick}>{children}</div>
    </div>
  );
}
