import { BookOpen, CalendarRange, ChartNoAxesColumn, Target, UserRound, Users } from "lucide-react";
import { useSession } from "@/app/session";
import type { SubNavItem } from "@/components";
import { useI18n } from "@/i18n";
import { CATALOGUE, FIGURES, MINE, NEEDS, OFFICERS, SESSIONS } from "./addresses";

/** The rooms of training; whoever does not read trainings has their own only. */
export function useTrainingNav(): SubNavItem[] {
  const { t } = useI18n();
  const { has } = useSession();
  const own = { id: "mine", label: t("training.own"), href: MINE, icon: UserRound };
  const catalogue = { id: "catalogue", label: t("training.catalogue"), href: CATALOGUE, icon: BookOpen };
  if (!has("readTraining")) return [own, catalogue];
  return [
    { id: "sessions", label: t("training.sessions"), href: SESSIONS, icon: CalendarRange },
    { id: "officers", label: t("training.officers"), href: OFFICERS, icon: Users },
    { id: "needs", label: t("training.needs"), href: NEEDS, icon: Target },
    catalogue,
    { id: "figures", label: t("training.figures"), href: FIGURES, icon: ChartNoAxesColumn },
    own,
  ];
}
