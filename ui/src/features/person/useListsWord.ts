import { useCallback, useMemo } from "react";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ListName } from "@/ipc/generated";

/** What a code of any list means, in the language of the screen; the code itself where there are no words. */
export function useListsWord(): (list: ListName, code: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery("reference.lists", null);
  const words = useMemo(() => new Map(data?.lists.flatMap(({ name, entries }) => entries.map((entry) => [`${name} ${entry.code}`, entry[lang]] as const))), [data, lang]);
  return useCallback((list, code) => words.get(`${list} ${code}`) ?? code, [words]);
}
