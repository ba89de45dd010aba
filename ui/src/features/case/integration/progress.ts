import type { MeasuredIndicator, ProgressPoint, ProgressSeries } from "@/ipc/generated";

/** The mean level of a review, with one decimal; none where nothing was looked at. */
export function mean({ levels }: ProgressPoint): number | null {
  if (levels.length === 0) return null;
  return Math.round((levels.reduce((sum, { level }) => sum + level, 0) / levels.length) * 10) / 10;
}

/** Level in a domain: of a review that left it out, as it was before. */
export function levelIn(series: ProgressSeries, domain: string, at: number): number | null {
  for (let before = at; before >= 0; before -= 1) {
    const level = series.points[before]?.levels.find((one) => one.domain === domain)?.level;
    if (level !== undefined) return level;
  }
  return null;
}

export type Move = "better" | "worse" | "same" | "unknown";

/** How an indicator moved from what they began from to the last review. */
export function moved(series: ProgressSeries, indicator: MeasuredIndicator["indicator"]): Move {
  const at = (point: ProgressPoint | undefined) => point?.measured.find((one) => one.indicator === indicator)?.met ?? null;
  const [before, after] = [at(series.points[0]), at(series.points.at(-1))];
  if (after === null) return "unknown";
  if (before === null || before === after) return "same";
  return after ? "better" : "worse";
}
