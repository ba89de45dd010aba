import type { Tone } from "@/components";
import type { IdentityDocument } from "@/ipc/generated";
import type { DocumentVerb } from "./addresses";

export const AUTHENTICITY_TONES: Record<string, Tone | undefined> = { "no-remark": "success", doubtful: "warning", forged: "danger", "not-bearer": "danger", inconclusive: "warning" };

const GONE = ["lost", "destroyed"];

/** What can be done with a document as it lies now, the nearest first. */
export function verbsFor({ document, held }: { document: IdentityDocument; held: boolean }): DocumentVerb[] {
  const gone = GONE.includes(document.custody ?? "");
  return [
    ...(held ? (["return"] as const) : []),
    // A copy is no original to retain; what is held can be moved.
    ...(document.original !== false && !gone ? (["retain"] as const) : []),
    "examine",
    "change",
    ...(gone ? [] : (["lose"] as const)),
    // What the office holds is given back before its record goes.
    ...(held ? [] : (["withdraw"] as const)),
  ];
}

/** "2026-11-25 · Name, office · what was seen": the day, and the words. */
export function examined(told: string): { on: string | null; words: string } {
  const parts = /^(\d{4}-\d{2}-\d{2}) · (.*)$/s.exec(told);
  return { on: parts?.[1] ?? null, words: parts?.[2] ?? told };
}
