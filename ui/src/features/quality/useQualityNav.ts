import { ClipboardCheck, ListChecks, ChartNoAxesColumn } from "lucide-react";
import type { SubNavItem } from "@/components";
import { useI18n } from "@/i18n";
import { ACTIONS, AUDITS, RESULTS } from "./addresses";

/** The rooms of quality: audits, what they show, what is done about it. */
export function useQualityNav(): SubNavItem[] {
  const { t } = useI18n();
  return [
    { id: "audits", label: t("quality.audits"), href: AUDITS, icon: ClipboardCheck },
    { id: "results", label: t("quality.results"), href: RESULTS, icon: ChartNoAxesColumn },
    { id: "actions", label: t("quality.actions"), href: ACTIONS, icon: ListChecks },
  ];
}
