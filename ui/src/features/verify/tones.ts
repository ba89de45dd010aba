import type { Tone } from "@/components";
import type { CheckDifference, CheckState } from "@/ipc/generated";

/** How loud each answer is. Only what is wrong is loud; only what is beyond doubt is green. */
export const TONE: Record<CheckState, Tone> = {
  genuine: "success",
  copy: "info",
  rewritten: "info",
  codeGenuine: "info",
  altered: "danger",
  unknownKey: "warning",
  revoked: "danger",
  superseded: "warning",
  unsealed: "warning",
  foreign: "neutral",
  unreadable: "neutral",
};

/** Stands for a difference in a list. */
export function keyOfDifference(difference: CheckDifference, index: number): string {
  return `${index} ${difference.what}`;
}

/** What a person typed or a reader scanned is worth sending. */
export function isCode(text: string): boolean {
  return text.trim() !== "";
}
