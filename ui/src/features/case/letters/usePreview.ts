import { useCallback, useEffect, useRef, useState } from "react";
import { call, toFailure, type Args, type Failure } from "@/ipc";
import type { Preview } from "@/ipc/generated";

/** Long enough for the keys of one word that are pressed together. */
const PAUSE = 20;

export interface PreviewState {
  pdf: string | undefined;
  failure: Failure | null;
  /** When what the pages show was typed; what draws them says how long it took. */
  asked: number;
}

type Typeset = "letter.preview" | "paper.preview";

/** The letter or paper as it would be, asked for again as the form changes. One question at a time; the latest wins. */
export function usePreview<K extends Typeset>(command: K, form: Args<K> | null): PreviewState {
  const [state, setState] = useState<PreviewState>({ pdf: undefined, failure: null, asked: 0 });
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
        const { pdf }: Preview = await call(command, question);
        if (!again.current) setState({ pdf, failure: null, asked });
      } catch (thrown) {
        if (!again.current) setState((before) => ({ ...before, failure: toFailure(thrown) }));
      }
    } while (again.current);
    running.current = false;
  }, [command]);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const body = form && JSON.stringify(form);
  const first = useRef(true);
  useEffect(() => {
    if (!body) return;
    typed.current = performance.now();
    const soon = setTimeout(() => void ask(), first.current ? 0 : PAUSE);
    first.current = false;
    return () => clearTimeout(soon);
  }, [body, ask]);
  return state;
}
