import type { Tone } from "@/components/Badge";
import type { Key } from "@/i18n";
import type { BoardMeetingRow } from "@/ipc/generated";

/** Where a meeting stands. */
export function stateOf(row: Pick<BoardMeetingRow, "cancelled" | "adopted" | "minutes" | "quorate" | "day">, today: string): { tone: Tone; key: Key } {
  if (row.cancelled) return { tone: "neutral", key: "board.state.cancelled" };
  if (row.adopted) return { tone: "success", key: "board.state.adopted" };
  if (row.minutes) return { tone: "accent", key: "board.state.minutes" };
  if (row.quorate === false) return { tone: "warning", key: "board.state.no_quorum" };
  if (row.quorate) return { tone: "accent", key: "board.state.held" };
  return row.day > today ? { tone: "info", key: "board.state.planned" } : { tone: "warning", key: "board.state.to_record" };
}
