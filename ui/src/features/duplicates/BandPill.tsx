import { CircleDashed, CircleHelp, TriangleAlert, type LucideIcon } from "lucide-react";
import { StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { Likeness, LikenessBand } from "@/ipc/generated";

const LOOKS: Record<LikenessBand, { tone: Tone; icon: LucideIcon }> = {
  likely: { tone: "warning", icon: TriangleAlert },
  possible: { tone: "info", icon: CircleHelp },
  unlikely: { tone: "neutral", icon: CircleDashed },
};

/** In full per cent. Neither certainty is ever claimed. */
export function perCentOf(probability: number): number {
  return Math.max(1, Math.min(99, Math.round(probability * 100)));
}

/** How likely two records are one person: in words, in shape and as a number. */
export function BandPill({ likeness: { band, probability } }: { likeness: Pick<Likeness, "band" | "probability"> }) {
  const { t } = useI18n();
  const { tone, icon } = LOOKS[band];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`likeness.band.${band}`, { perCent: perCentOf(probability) })}
    </StatusPill>
  );
}
