import type { GapArea, GapView } from "@/ipc/generated";

/** The areas of the asylum system, in the order in which they are shown. */
export const AREAS = ["law", "institutions", "access", "procedure", "coi", "interpretation", "staffing", "training", "quality", "appeals"] as const satisfies readonly GapArea[];

export interface AreaLine {
  area: GapArea;
  gaps: number;
  /** Recommendations that wait for an answer. */
  unanswered: number;
  open: number;
  overdue: number;
  done: number;
}

/** What was found in each area, and where it stands. */
export function byArea(gaps: readonly GapView[]): AreaLine[] {
  return AREAS.map((area) => {
    const here = gaps.filter(({ gap }) => gap.area === area);
    const recommended = here.flatMap(({ recommendations }) => recommendations);
    const actions = recommended.flatMap(({ improvements }) => improvements);
    return {
      area,
      gaps: here.length,
      unanswered: recommended.filter(({ recommendation }) => recommendation.response === null).length,
      open: actions.filter(({ improvement }) => improvement.done === null).length,
      overdue: actions.filter(({ overdue }) => overdue).length,
      done: actions.filter(({ improvement }) => improvement.done !== null).length,
    };
  });
}
