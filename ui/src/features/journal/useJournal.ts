import { useMemo } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { useQuery } from "@/ipc";
import type { EntryKind, JournalQuery } from "@/ipc/generated";

export const KINDS: readonly EntryKind[] = ["all", "changes", "readings"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The journal as its address says: ?from=&until=&officer=&command=&kind=&case=&person=&page=2. */
export function readJournalQuery(query: URLSearchParams): JournalQuery {
  const text = (key: string) => query.get(key) || null;
  const day = (key: string) => (DAY.test(query.get(key) ?? "") ? query.get(key) : null);
  const page = Number(query.get("page"));
  return {
    from: day("from"),
    until: day("until"),
    officer: text("officer"),
    command: text("command"),
    kind: KINDS.find((kind) => kind === query.get("kind")) ?? "all",
    case: text("case"),
    person: text("person"),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Whether anything narrows it. */
export const isNarrowed = ({ from, until, officer, command, kind, case: number, person }: JournalQuery): boolean => [from, until, officer, command, number, person].some((one) => one !== null) || kind !== "all";

export function useJournal() {
  const { query } = usePlace();
  const set = useSetQuery();
  const search = query.toString();
  const filter = useMemo(() => readJournalQuery(new URLSearchParams(search)), [search]);
  const list = useQuery("journal.list", filter, { keep: true });
  return {
    filter,
    list,
    change: (part: Partial<Record<keyof JournalQuery, string | null>>) => set({ ...part, page: null }),
    setPage: (page: number) => set({ page: page === 1 ? null : String(page) }),
  };
}
