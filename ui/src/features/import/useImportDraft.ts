import { useDraft } from "@/app/useDraft";
import type { AlikeChoice, Mapping } from "@/ipc/generated";

export const STEPS = ["file", "columns", "preview", "run"] as const;
export type ImportStep = (typeof STEPS)[number];

/** How far the officer came with a list. The list itself is kept by the core. */
export interface ImportDraft {
  step: ImportStep;
  /** Which list, once one was opened. */
  id: string | null;
  mapping: Mapping | null;
  alike: AlikeChoice;
}

export const emptyImport = (): ImportDraft => ({ step: "file", id: null, mapping: null, alike: "queue" });

/** The key is the address of the screen. */
export function useImportDraft() {
  return useDraft<ImportDraft>("register/import", emptyImport());
}
