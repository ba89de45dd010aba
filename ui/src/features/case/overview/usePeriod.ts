import { useI18n } from "@/i18n";
import type { Period } from "@/ipc/generated";

/** A length of time in words: "30 days", "10 working days", "3 months". */
export function usePeriod() {
  const { t } = useI18n();
  return ({ length, unit }: Period): string => t(`period.${unit}`, { count: length });
}
