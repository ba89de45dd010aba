import { useRef } from "react";
import { call, useLatest, type Failure } from "@/ipc";
import type { TextPreviewed, TextPreviewForm } from "@/ipc/generated";

/** Milliseconds; a whole text is checked and set, so a word is waited for. */
const PAUSE = 120;

export interface TextPreviewState {
  previewed: TextPreviewed | null;
  /** The last letter that could be written: it stays while a fault is being mended. */
  pdf: string | undefined;
  failure: Failure | null;
  asked: number;
}

/** What the check says and how the letter looks, as the text changes. */
export function useTextPreview(form: TextPreviewForm | null): TextPreviewState {
  const { answer, ...state } = useLatest((question: TextPreviewForm) => call("text.preview", question), form, PAUSE);
  const pdf = useRef<string | undefined>(undefined);
  pdf.current = answer?.preview?.pdf ?? pdf.current;
  return { previewed: answer, pdf: pdf.current, ...state };
}
