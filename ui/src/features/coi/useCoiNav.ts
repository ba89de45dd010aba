import { BookMarked, MessageCircleQuestionMark } from "lucide-react";
import type { SubNavItem } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { COI, QUERIES } from "./addresses";

/** The two rooms: the library, and questions with how many wait. */
export function useCoiNav(): SubNavItem[] {
  const { t } = useI18n();
  const queries = useQuery("coi.queries", null);
  const open = queries.data?.open;
  return [
    { id: "library", label: t("coi.library"), href: COI, icon: BookMarked },
    { id: "queries", label: t("coi.queries"), href: QUERIES, icon: MessageCircleQuestionMark, ...(open ? { count: open } : {}) },
  ];
}
