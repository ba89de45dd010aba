import { ArrowRightLeft, CircleHelp, Coffee, DoorOpen, Eye, FileInput, GitCompareArrows, LogOut, MessageSquare, MessageSquareReply, PencilLine, StickyNote, type LucideIcon } from "lucide-react";
import type { LineKind } from "@/ipc/generated";

/** What is said: always at hand. */
export const SPOKEN: readonly LineKind[] = ["question", "answer", "contradiction", "explanation"];
/** What happens beside that. */
export const OTHERS: readonly LineKind[] = ["note", "observation", "produced", "break", "enters", "leaves", "interpreterCorrection", "correction"];

/** With Alt. By the place of the key: officers write in several scripts. */
export const KIND_KEYS: Record<string, LineKind> = {
  KeyQ: "question",
  KeyA: "answer",
  KeyC: "contradiction",
  KeyX: "explanation",
  KeyN: "note",
  KeyO: "observation",
  KeyD: "produced",
  KeyB: "break",
  KeyE: "enters",
  KeyL: "leaves",
  KeyI: "interpreterCorrection",
  KeyK: "correction",
};

const LETTERS = Object.fromEntries(Object.entries(KIND_KEYS).map(([code, kind]) => [kind, code.slice(3)]));
/** The letter that chooses a kind. */
export const letterOf = (kind: LineKind): string => LETTERS[kind] ?? "";

export const KIND_ICONS: Record<LineKind, LucideIcon> = {
  question: CircleHelp,
  answer: MessageSquare,
  contradiction: GitCompareArrows,
  explanation: MessageSquareReply,
  note: StickyNote,
  observation: Eye,
  produced: FileInput,
  break: Coffee,
  enters: DoorOpen,
  leaves: LogOut,
  interpreterCorrection: ArrowRightLeft,
  correction: PencilLine,
};

/** Kinds that say nothing without what they refer to. */
export const REFERRING: ReadonlySet<LineKind> = new Set<LineKind>(["contradiction", "interpreterCorrection", "correction"]);

/** After a question comes an answer, after a contradiction its explanation, and then the next question; all else stands aside. */
export function nextKind(lines: readonly { kind: LineKind }[]): LineKind {
  for (let at = lines.length - 1; at >= 0; at--) {
    const kind = lines[at]?.kind;
    if (kind === "question") return "answer";
    if (kind === "contradiction") return "explanation";
    if (kind === "answer" || kind === "explanation") return "question";
  }
  return "question";
}
