import { useCallback, useMemo } from "react";
import type { ComboOption } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ListEntryView, ListName } from "@/ipc/generated";

/** A code list of the profile, whole: also what is no longer offered. */
export function useEntries(name: ListName): readonly ListEntryView[] {
  const { data } = useQuery("reference.lists", null);
  return useMemo(() => data?.lists.find((list) => list.name === name)?.entries ?? [], [data, name]);
}

/** What a code of a list means, in the language of the screen; the code itself until the words are there. */
export function useListWord(name: ListName): (code: string | null | undefined) => string {
  const { lang } = useI18n();
  const entries = useEntries(name);
  const words = useMemo(() => new Map(entries.map((entry) => [entry.code, entry[lang]])), [entries, lang]);
  return useCallback((code) => (code ? (words.get(code) ?? code) : ""), [words]);
}

/** The entries of a list that are offered today, found in any of the three languages or by code. */
export function useList(name: ListName, only?: (entry: ListEntryView) => boolean): ComboOption<string>[] {
  const { lang } = useI18n();
  const entries = useEntries(name);
  return useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    const offered = ({ until }: ListEntryView) => until === undefined || (until !== "unknown" && until >= today);
    return entries
      .filter((entry) => offered(entry) && (only?.(entry) ?? true))
      .map(({ code, az, en, ru, autonym }) => ({ id: code, label: { az, en, ru }[lang], detail: autonym, also: `${code} ${az} ${en} ${ru}` }));
  }, [entries, lang, only]);
}
