import { useMemo } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { useQuery } from "@/ipc";
import type { LetterState, LettersQuery, LetterSubject } from "@/ipc/generated";

export const STATES: readonly LetterState[] = ["toIssue", "issued", "overdue"];
export const SUBJECTS: readonly LetterSubject[] = ["decision", "closure", "judgment", "lossNotice", "lossDecision", "inquiry", "invitation", "transfer", "status", "travel", "annex", "reunion"];

/** The list as its address says: ?state=&subject=&mine=&text=&page=2. */
export function readLettersQuery(query: URLSearchParams): LettersQuery & { page: number } {
  const page = Number(query.get("page"));
  return {
    state: STATES.find((state) => state === query.get("state")) ?? null,
    subject: SUBJECTS.find((subject) => subject === query.get("subject")) ?? null,
    mine: query.get("mine") === "yes",
    text: query.get("text") ?? "",
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function useLettersList() {
  const { query } = usePlace();
  const set = useSetQuery();
  const search = query.toString();
  const filter = useMemo(() => readLettersQuery(new URLSearchParams(search)), [search]);
  const asked = useMemo(() => ({ state: filter.state, subject: filter.subject, mine: filter.mine, text: filter.text }), [filter]);
  const list = useQuery("letter.list", asked, { keep: true });
  return {
    filter,
    list,
    setText: (text: string) => set({ text, page: null }),
    setState: (state: LetterState | "all") => set({ state: state === "all" ? null : state, page: null }),
    setSubject: (subject: LetterSubject | "all") => set({ subject: subject === "all" ? null : subject, page: null }),
    setMine: (mine: boolean) => set({ mine: mine ? "yes" : null, page: null }),
    setPage: (page: number) => set({ page: page === 1 ? null : page }),
  };
}
