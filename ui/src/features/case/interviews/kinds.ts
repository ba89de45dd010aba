import { CircleHelp, MessageSquare, StickyNote, type LucideIcon } from "lucide-react";
import type { LineKind } from "@/ipc/generated";

export const KINDS: readonly LineKind[] = ["question", "answer", "note"];

/** With Alt. By the place of the key: officers write in several scripts. */
export const KIND_KEYS: Record<string, LineKind> = { KeyQ: "question", KeyA: "answer", KeyN: "note" };

export const KIND_ICONS: Record<LineKind, LucideIcon> = { question: CircleHelp, answer: MessageSquare, note: StickyNote };

/** After a question comes an answer, and the other way round; notes stand aside. */
export function nextKind(lines: readonly { kind: LineKind }[]): LineKind {
  for (let at = lines.length - 1; at >= 0; at--) {
    if (lines[at]?.kind === "question") return "answer";
    if (lines[at]?.kind === "answer") return "question";
  }
  return "question";
}
