import { useMemo } from "react";
import { useQuery } from "@/ipc";
import { href } from "./router";

export interface FoundCase {
  id: string;
  label: string;
  latin: string;
  native: string | null;
  href: string;
}

const SHOWN = 8;

/** Cases that a few typed letters may mean. */
export function useFoundCases(text: string | null): FoundCase[] {
  const { data } = useQuery("case.list", text === null ? undefined : { text, stage: null, mine: false, sort: "registered", descending: true, page: 0 }, { keep: true });
  return useMemo(
    () =>
      (text === null ? [] : (data?.rows ?? [])).slice(0, SHOWN).map((row) => ({
        id: row.id,
        label: row.number,
        latin: row.principal.latin,
        native: row.principal.native,
        href: href(["cases", row.id]),
      })),
    [data, text],
  );
}
