import { useCallback, useEffect, useRef, useState } from "react";
import { toFailure, type Failure } from "./failure";

export interface Latest<Answer> {
  /** The last answer: it stays while a question fails. */
  answer: Answer | null;
  failure: Failure | null;
  /** When what the answer is about was typed; what draws it says how long it took. */
  asked: number;
}

/**
 * An answer that follows a form, asked for again as the form changes. One question at a time; the latest wins. The
 * first goes out at once, the next after a pause, in milliseconds.
 */
export function useLatest<Question, Answer>(ask: (question: Question) => Promise<Answer>, form: Question | null, pause: number): Latest<Answer> {
  const [state, setState] = useState<Latest<Answer>>({ answer: null, failure: null, asked: 0 });
  const latest = useRef({ ask, form });
  latest.current = { ask, form };
  const typed = useRef(0);
  const running = useRef(false);
  const again = useRef(false);
  const left = useRef(false);

  const run = useCallback(async () => {
    if (running.current) {
      again.current = true;
      return;
    }
    running.current = true;
    do {
      again.current = false;
      const { ask: question, form: wanted } = latest.current;
      if (wanted === null || left.current) break;
      const asked = typed.current;
      try {
        const answer = await question(wanted);
        if (!again.current) setState({ answer, failure: null, asked });
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
  const first = useRef(true);
  useEffect(() => {
    if (!body) return;
    typed.current = performance.now();
    const soon = setTimeout(() => void run(), first.current ? 0 : pause);
    first.current = false;
    return () => clearTimeout(soon);
  }, [body, run, pause]);
  return state;
}
