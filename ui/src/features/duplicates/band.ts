import type { LikenessBand } from "@/ipc/generated";

/** The band of a probability in thousandths, for pairs that were weighed when they were raised. */
export function bandOf(thousandths: number): LikenessBand {
  return thousandths >= 900 ? "likely" : thousandths >= 100 ? "possible" : "unlikely";
}
