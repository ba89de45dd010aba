import type { Tone } from "@/components";
import type { ReturnStage } from "@/ipc/generated";

/** Where a return can stand, in order. */
export const RETURN_STAGES: readonly ReturnStage[] = ["asked", "counselled", "referred", "screened", "applied", "eligible", "declared", "documented", "booked", "reconfirmed", "departed", "arrived", "reintegrating", "monitored", "completed", "revoked", "notEligible", "failed"];

/** Staying is as good an end as any: it has no colour of alarm. */
export function toneOf(stage: ReturnStage): Tone {
  if (stage === "referred") return "warning";
  if (stage === "booked" || stage === "reconfirmed") return "accent";
  if (stage === "revoked" || stage === "notEligible" || stage === "failed" || stage === "completed") return "neutral";
  return "info";
}
