import { useCallback, useEffect, useRef, useState } from "react";
import { useDraft, type Draft } from "@/app/useDraft";
import { call, toFailure, type Failure } from "@/ipc";
import type { InterviewView, LineKind, LineView } from "@/ipc/generated";
import { roomDraft } from "./addresses";
import { nextKind } from "./kinds";

interface Unsent {
  kind: LineKind;
  text: string;
}

export interface Composer {
  kind: LineKind;
  setKind(kind: LineKind): void;
  text: string;
  setText(text: string): void;
  send(): void;
  sending: boolean;
  failure: Failure | null;
  /** The line that was acknowledged last. */
  last: LineView | null;
  draft: Draft<Unsent>;
}

/**
 * The one input of the room. What was typed stays in it until the core has acknowledged the line. An officer who types on
 * meanwhile loses nothing: Enter marks where a line ends, and the lines go one after the other.
 */
export function useComposer(application: string, interview: InterviewView, onLine: (line: LineView) => void): Composer {
  const draft = useDraft<Unsent>(roomDraft(application, interview.id), { kind: nextKind(interview.lines), text: "" });
  const [kind, choose] = useState<LineKind>(draft.value.kind);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [last, setLast] = useState<LineView | null>(null);
  const text = useRef("");
  const spoken = useRef<readonly Pick<LineView, "kind">[]>(interview.lines);
  /** Ends of the lines under way, counted from the beginning of the text. */
  const ends = useRef<{ at: number; kind: LineKind }[]>([]);
  const busy = useRef(false);

  useEffect(() => {
    if (!draft.ready) return;
    text.current = draft.value.text;
    choose(draft.value.kind);
  }, [draft.ready]);

  const { set, discard } = draft;
  const keep = useCallback(
    (now: string, of: LineKind) => {
      text.current = now;
      if (now === "") void discard().catch(() => {});
      else set({ text: now, kind: of });
    },
    [set, discard],
  );

  const drain = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    for (let end = ends.current[0]; end; end = ends.current[0]) {
      const said = text.current.slice(0, end.at);
      try {
        const line = await call("interview.add_line", { interview: interview.id, kind: end.kind, text: said.trim() });
        ends.current = ends.current.slice(1).map(({ at, kind: of }) => ({ at: at - said.length, kind: of }));
        spoken.current = [...spoken.current, line];
        onLine(line);
        setLast(line);
        setFailure(null);
        keep(text.current.startsWith(said) ? text.current.slice(said.length) : text.current, ends.current[0]?.kind ?? nextKind(spoken.current));
      } catch (thrown) {
        // What was to be several lines stays apart.
        const apart = ends.current.reduceRight((whole, { at }) => (at < whole.length ? `${whole.slice(0, at)}\n${whole.slice(at)}` : whole), text.current);
        ends.current = [];
        choose(end.kind);
        keep(apart, end.kind);
        setFailure(toFailure(thrown));
      }
    }
    busy.current = false;
    setSending(false);
  }, [interview.id, keep, onLine]);

  const setText = (now: string) => keep(now, kind);
  const send = () => {
    const from = ends.current.at(-1)?.at ?? 0;
    if (text.current.slice(from).trim() === "") return;
    ends.current.push({ at: text.current.length, kind });
    choose(nextKind([...spoken.current, ...ends.current]));
    void drain();
  };
  const setKind = (next: LineKind) => {
    choose(next);
    if (text.current !== "") set({ kind: next });
  };
  return { kind, setKind, text: draft.value.text, setText, send, sending, failure, last, draft };
}
