import type { Tone } from "@/components";
import type { TextState } from "@/ipc/generated";

export const STATE_TONE: Record<TextState, Tone> = { draft: "info", submitted: "warning", approved: "success", retired: "neutral" };
