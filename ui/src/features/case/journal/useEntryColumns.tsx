import { Eye, PenLine } from "lucide-react";
import { href } from "@/app/router";
import { cx, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { EntryView } from "@/ipc/generated";
import { Changes } from "./Changes";
import { useCommandWord } from "./useFieldWord";
import s from "./Journal.module.css";

export type KeyedEntry = EntryView & { key: string };

/** Entries with a key each: number and workstation name an entry. */
export const keyed = (entries: readonly EntryView[]): KeyedEntry[] => entries.map((entry) => ({ ...entry, key: `${entry.workstation} ${entry.number}` }));

/** When, who, where and what: the same in the journal of a case, of a person and of the office. */
export function useEntryColumns({ cases = false }: { cases?: boolean } = {}): Column<KeyedEntry>[] {
  const { t, dateTime, number } = useI18n();
  const command = useCommandWord();
  const columns: Column<KeyedEntry>[] = [
    { id: "at", header: t("journal.when"), width: "10rem", cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    { id: "officer", header: t("journal.who"), width: "10rem", cell: ({ officer }) => <bdi>{officer || t("journal.program")}</bdi> },
    {
      id: "place",
      header: t("journal.where"),
      width: "7rem",
      minor: true,
      cell: (entry) => (
        <bdi className="tabular">
          {entry.workstation} · {number(entry.number)}
        </bdi>
      ),
    },
  ];
  if (cases) {
    columns.push({
      id: "case",
      header: t("journal.case"),
      width: "9rem",
      cell: (entry) =>
        entry.case && (
          <a className="tabular" href={href(["cases", entry.case.id, "journal"])}>
            <bdi>{entry.case.number}</bdi>
          </a>
        ),
    });
  }
  columns.push({
    id: "command",
    header: t("journal.what"),
    cell: (entry) => (
      <div className={cx(s.what, entry.reading && s.reading)}>
        <span className={s.command}>
          {entry.reading ? <Eye aria-hidden="true" className={s.icon} /> : <PenLine aria-hidden="true" className={s.icon} />}
          {command(entry.command)}
        </span>
        {!entry.reading && <Changes entry={entry} />}
        {entry.hidden > 0 && <span className={s.hidden}>{t("journal.hidden", { count: entry.hidden })}</span>}
      </div>
    ),
  });
  return columns;
}
