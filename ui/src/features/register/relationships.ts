import { useMemo } from "react";
import { useEntries } from "@/app/lists";
import type { Option } from "@/components";
import { useI18n } from "@/i18n";
import type { ListEntryView, Relationship, Sex } from "@/ipc/generated";

/** Those of almost every family. The rest stands below, as the list has them. */
const FREQUENT: readonly string[] = ["PA", "HUS", "WIF", "SON", "DAU", "PRM", "PRF", "SBM", "SBF", "GPM", "GPF", "GCM", "GCF"];

/** What somebody can be to the principal applicant: frequent ones first, without those that their sex rules out. What is chosen stays. */
export function relationshipsFor(entries: readonly ListEntryView[], sex: Sex | null, chosen: Relationship | null): ListEntryView[] {
  const fits = ({ code, sex: implied, until }: ListEntryView) => code === chosen || (until === undefined && (!implied || !sex || sex === "U" || implied === sex));
  const rank = ({ code }: ListEntryView) => {
    const place = FREQUENT.indexOf(code);
    return place < 0 ? FREQUENT.length : place;
  };
  return entries.filter(fits).sort((a, b) => rank(a) - rank(b));
}

export function useRelationships(sex: Sex | null, chosen: Relationship | null): Option<Relationship>[] {
  const { lang } = useI18n();
  const entries = useEntries("relationship");
  // The list holds the codes of the type: the core checks that.
  return useMemo(() => relationshipsFor(entries, sex, chosen).map((entry) => ({ id: entry.code as Relationship, label: entry[lang] })), [entries, sex, chosen, lang]);
}

/** The sex a relationship implies, by the list. */
export function useImpliedSex(): (relationship: Relationship | null) => Sex | null {
  const entries = useEntries("relationship");
  return (relationship) => entries.find(({ code }) => code === relationship)?.sex ?? null;
}
