import { useCallback, useEffect, useRef, useState } from "react";
import { call, toFailure, type Failure } from "@/ipc";
import type { TextPreviewed, TextPreviewForm } from "@/ipc/generated";

/** Long enough for the keys of one word that are pressed together. */
const PAUSE = 120;

export interface TextPreviewState {
  previewed: TextPreviewed | null;
  /** The last letter that could be written: it stays while a fault is being mended. */
  pdf: string | undefined;
  failure: Failure | null;
  asked: number;
}

/** What the check says and how the letter looks, asked for again as the text changes. One question at a time; the latest wins. */
export function useTextPreview(form: TextPreviewForm | null): TextPreviewState {
  const [state, setState] = useState<TextPreviewState>({ previewed: null, pdf: undefined, failure: null, asked: 0 });
  const wanted = useRef(form);
  wanted.current = form;
  const typed = useRef(0);
  const running = useRef(false);
  const again = useRef(false);
  const left = useRef(false);

  const ask = useCallback(async () => {
    if (running.current) {
      again.current = true;
      return;
    }
    running.current = true;
    do {
      again.current = false;
      const question = wanted.current;
      if (!question || left.current) break;
      const asked = typed.current;
      try {
        const previewed = await call("text.preview", question);
        if (!again.current) setState((before) => ({ previewed, pdf: previewed.preview?.pdf ?? before.pdf, failure: null, asked }));
      } catch (thrown) {
        if (!again.current) setState((before) => ({ ...before, failure: toFailure(thrown) }));
      }
    } while (again.current);
    running.current = false;
  }, []);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const body = form && JSON.stringify(form);
  useEffect(() => {
    if (!body) return;
    typed.current = performance.now();
    const soon = setTimeout(() => void ask(), PAUSE);
    return () => clearTimeout(soon);
  }, [body, ask]);
  return state;
}
