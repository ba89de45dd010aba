import { useMemo } from "react";
import { useQuery } from "@/ipc";
import { grouped } from "./grouping";

/** A single letter finds everybody. Two may be a whole name, in Chinese or in Latin letters. */
const LEAST = 2;

/** Who fits what was typed; the last word may be unfinished. */
export function useFind(text: string) {
  const wanted = text.trim();
  const asks = wanted.length >= LEAST;
  const query = useQuery("find.search", asks ? { text: wanted, typing: !/\s$/.test(text) } : undefined, { keep: true });
  const groups = useMemo(() => (asks ? query.data && grouped(query.data) : undefined), [asks, query.data]);
  return { ...query, asks, groups };
}
