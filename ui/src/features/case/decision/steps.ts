import type { Analysis, Ground } from "@/ipc/generated";

/** The legal steps in their fixed order: inclusion before exclusion, non-refoulement last and always. */
export const STEPS = ["fear", "persecution", "grounds", "protection", "relocation", "exclusion", "refoulement"] as const satisfies readonly (keyof Analysis)[];

export const GROUNDS: readonly Ground[] = ["race", "religion", "nationality", "socialGroup", "politicalOpinion"];

/** Exclusion was written before inclusion was examined. */
export function tooEarly({ fear, persecution, exclusion }: Analysis): boolean {
  return exclusion.trim() !== "" && (fear.trim() === "" || persecution.trim() === "");
}
