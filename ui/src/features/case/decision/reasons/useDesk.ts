import { useEffect, useMemo, useRef, useState } from "react";
import { call } from "@/ipc";
import type { DecisionForm, ParagraphView, Reasons, ReasonsDesk } from "@/ipc/generated";
import { viewsOf } from "./paragraphs";

/** Not at every key: what the file says changes when somebody stops writing. */
const PAUSE = 500;

export interface Desk {
  /** What the file gives rise to; none while that is being asked for the first time. */
  desk: ReasonsDesk | null;
  /** How a paragraph of the draft stands. */
  view(paragraph: Reasons[number]): ParagraphView | undefined;
}

/** How the reasons of a letter stand in a draft as it is typed, and what the file would say. */
export function useDesk(form: DecisionForm | null, letter: string | undefined, reasons: Reasons): Desk {
  const [known, setKnown] = useState<{ desk: ReasonsDesk; asked: Reasons } | null>(null);
  const turn = useRef(0);
  const body = form && JSON.stringify(form);
  const latest = useRef({ form, letter, reasons });
  latest.current = { form, letter, reasons };
  const first = useRef(true);
  useEffect(() => {
    if (!body) return;
    const mine = ++turn.current;
    const ask = async () => {
      const { form: draft, letter: wanted, reasons: asked } = latest.current;
      if (!draft) return;
      try {
        const desk = await call("decision.reasons", { application: draft.application, letter: wanted ?? null, draft });
        // An answer that was overtaken says how things stood before.
        if (mine === turn.current) setKnown({ desk, asked });
      } catch {
        // Marks stay as they were; handing in says what stands against it.
      }
    };
    const soon = setTimeout(() => void ask(), first.current ? 0 : PAUSE);
    first.current = false;
    return () => clearTimeout(soon);
  }, [body, letter]);
  useEffect(
    () => () => {
      turn.current = -1;
    },
    [],
  );
  return useMemo(() => {
    const views = known ? viewsOf(known.asked, known.desk.paragraphs) : new Map<unknown, ParagraphView>();
    return { desk: known?.desk ?? null, view: ({ restsOn }) => views.get(restsOn) };
  }, [known]);
}
