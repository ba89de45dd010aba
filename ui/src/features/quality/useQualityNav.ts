import { ChartNoAxesColumn, ClipboardCheck, Gauge, ListChecks } from "lucide-react";
import type { SubNavItem } from "@/components";
import { useI18n } from "@/i18n";
import { ACTIONS, AUDITS, INDICATORS, RESULTS } from "./addresses";

/** The rooms of quality: audits, what they show, what is done about it. */
export function useQualityNav(): SubNavItem[] {
  const { t } = useI18n();
  return [
    { id: "audits", label: t("quality.audits"), href: AUDITS, icon: ClipboardCheck },
    { id: "results", label: t("quality.results"), href: RESULTS, icon: ChartNoAxesColumn },
    { id: "indicators", label: t("indicator.title"), href: INDICATORS, icon: Gauge },
    { id: "actions", label: t("quality.actions"), href: ACTIONS, icon: ListChecks },
  ];
}
