import { BookText, CalendarDays, ListChecks, TriangleAlert, Users } from "lucide-react";
import type { SubNavItem } from "@/components";
import { useI18n } from "@/i18n";
import { ACTIONS, BODIES, MEETINGS, PACKS, RISKS } from "./addresses";

/** The rooms of the board. */
export function useBoardNav(): SubNavItem[] {
  const { t } = useI18n();
  return [
    { id: "meetings", label: t("board.meetings"), href: MEETINGS, icon: CalendarDays },
    { id: "actions", label: t("board.actions"), href: ACTIONS, icon: ListChecks },
    { id: "risks", label: t("board.risks"), href: RISKS, icon: TriangleAlert },
    { id: "packs", label: t("board.packs"), href: PACKS, icon: BookText },
    { id: "bodies", label: t("board.bodies"), href: BODIES, icon: Users },
  ];
}
