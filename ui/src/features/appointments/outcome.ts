import type { Tone } from "@/components";
import type { OutcomeOfAppointment } from "@/ipc/generated";

export const OUTCOMES: readonly OutcomeOfAppointment[] = ["attended", "noShow", "postponed", "interrupted", "refused"];

const TONES: Record<OutcomeOfAppointment, Tone> = { attended: "success", noShow: "danger", postponed: "neutral", interrupted: "warning", refused: "warning" };

export const outcomeTone = (outcome: OutcomeOfAppointment): Tone => TONES[outcome];
