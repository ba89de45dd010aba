import { useMemo } from "react";
import type { Sort } from "@/components";
import { usePlace, useSetQuery } from "@/app/router";
import { useQuery } from "@/ipc";
import type { CaseQuery, SortBy, Stage } from "@/ipc/generated";

export const STAGES: readonly Stage[] = ["registered", "interview", "assessment", "review", "decided", "issued", "notified", "appeal", "final", "closed"];

const SORTS: readonly SortBy[] = ["registered", "number", "stage"];

/** The list as its address says: ?text=&stage=&mine=&sort=-registered&page=2. Pages count from one there, from none in the core. */
export function readFilter(query: URLSearchParams): CaseQuery {
  const sort = query.get("sort") ?? "-registered";
  const page = Number(query.get("page"));
  return {
    text: query.get("text") ?? "",
    stage: STAGES.find((stage) => stage === query.get("stage")) ?? null,
    mine: query.get("mine") === "yes",
    sort: SORTS.find((one) => one === sort.replace(/^-/, "")) ?? "registered",
    descending: sort.startsWith("-"),
    page: Number.isInteger(page) && page > 1 ? page - 1 : 0,
  };
}

export function useCaseList() {
  const { query } = usePlace();
  const set = useSetQuery();
  const search = query.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(search)), [search]);
  const list = useQuery("case.list", filter, { keep: true });
  return {
    filter,
    list,
    setText: (text: string) => set({ text, page: null }),
    setStage: (stage: Stage | "all") => set({ stage: stage === "all" ? null : stage, page: null }),
    setMine: (mine: boolean) => set({ mine: mine ? "yes" : null, page: null }),
    setSort: (sort: Sort) => set({ sort: `${sort.descending ? "-" : ""}${sort.by}`, page: null }),
    setPage: (page: number) => set({ page: page === 1 ? null : page }),
    clear: () => set({ text: null, stage: null, mine: null, page: null }),
  };
}
