import { useCallback } from "react";
import { useI18n } from "@/i18n";

/** An amount in the words of the screen. */
export function useMoney(): (minor: number, currency: string) => string {
  const { t, number } = useI18n();
  return useCallback((minor, currency) => (currency ? t("assistance.money", { amount: number(minor / 100), currency }) : number(minor / 100)), [t, number]);
}
