import type { Tone } from "@/components";
import type { TrainingHeld, TrainingNeedState, TrainingPresence, TrainingSessionRow, TrainingState } from "@/ipc/generated";

export const HELD_TONES: Record<TrainingHeld, Tone> = { overdue: "danger", expired: "danger", expiring: "warning", missing: "neutral", held: "success" };
export const STATE_TONES: Record<TrainingState, Tone> = { nominated: "neutral", enrolled: "accent", attending: "accent", completed: "success", failed: "danger", withdrawn: "neutral", noShow: "danger" };
export const NEED_TONES: Record<TrainingNeedState, Tone> = { open: "warning", planned: "accent", done: "success", closed: "neutral" };

export type SessionStanding = "coming" | "running" | "over" | "cancelled";
export const SESSION_TONES: Record<SessionStanding, Tone> = { coming: "accent", running: "warning", over: "neutral", cancelled: "neutral" };

/** Where a session stands on a day. */
export function sessionStanding({ cancelled, firstDay, lastDay }: Pick<TrainingSessionRow, "cancelled" | "firstDay" | "lastDay">, today: string): SessionStanding {
  if (cancelled) return "cancelled";
  if (lastDay !== null && lastDay < today) return "over";
  return firstDay !== null && firstDay <= today ? "running" : "coming";
}

/** The key that marks a day, in the grid of attendance. */
export function presenceOf(key: string): TrainingPresence | null {
  const keys: Record<string, TrainingPresence> = { p: "present", e: "excused", a: "absent" };
  return keys[key.toLowerCase()] ?? null;
}

/** The mark that follows when a cell is pressed. */
export function nextPresence(now: TrainingPresence | null): TrainingPresence {
  return now === "present" ? "absent" : now === "absent" ? "excused" : "present";
}

/** Where an arrow leads from a cell of the grid; null: nowhere. */
export function moved(at: { row: number; day: number }, key: string, rows: number, days: number, rtl: boolean): { row: number; day: number } | null {
  const side = rtl ? -1 : 1;
  const steps: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, side], ArrowLeft: [0, -side] };
  const ends: Record<string, number> = { Home: 0, End: days - 1 };
  const end = ends[key];
  if (end !== undefined) return { row: at.row, day: end };
  const step = steps[key];
  if (!step) return null;
  const [down, over] = step;
  const next = { row: at.row + down, day: at.day + over };
  return next.row < 0 || next.day < 0 || next.row >= rows || next.day >= days ? null : next;
}

/** A share in whole percent; null where there is nothing to share. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}
