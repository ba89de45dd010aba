import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { TrainingRequirement } from "@/ipc/generated";
import { HELD_TONES } from "./standing";

/** How it stands with a module, in words and colour. */
export function HeldPill({ of }: { of: Pick<TrainingRequirement, "state" | "until" | "due"> }) {
  const { t, date } = useI18n();
  const state = t(`training.held.${of.state}`);
  const said = of.until ? t("training.held_until", { state, day: date(of.until) }) : of.due && of.state !== "held" ? t("training.held_due", { state, day: date(of.due) }) : state;
  return <StatusPill tone={HELD_TONES[of.state]}>{said}</StatusPill>;
}
