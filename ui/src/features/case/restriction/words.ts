import { useI18n } from "@/i18n";
import type { CaseFile, Class, RestrictedKind, RestrictionView } from "@/ipc/generated";

/** Classes in words, in the order of the profile. */
export function useClassWords(): (classes: readonly Class[]) => string {
  const { t } = useI18n();
  return (classes) => classes.map((one) => t(`class.${one}`)).join(", ");
}

/** What is restricted about a record of the case. */
export const restrictionOf = (file: CaseFile, record: string): RestrictionView | undefined => file.restrictions.find((one) => one.record === record);

/** What is there and not for this officer, of one kind. */
export const withheldOf = (file: CaseFile, kind: RestrictedKind): RestrictionView[] => file.restrictions.filter((one) => one.kind === kind && one.withheld);
