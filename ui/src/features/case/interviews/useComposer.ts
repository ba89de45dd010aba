import { useCallback, useEffect, useRef, useState } from "react";
import { useDraft, type Draft } from "@/app/useDraft";
import { call, toFailure, type Failure } from "@/ipc";
import type { LineKind, LineView, Refers } from "@/ipc/generated";
import { roomDraft } from "./addresses";
import { nextKind, REFERRING } from "./kinds";
import { isNothing, NOTHING } from "./refers";

/** What a line is, beside its words. */
export interface About {
  kind: LineKind;
  topics: readonly string[];
  refers: Refers;
}

type Unsent = About & { text: string };

export interface Composer extends About {
  /** Changes what the next line is. */
  setAbout(change: Partial<About>): void;
  text: string;
  setText(text: string): void;
  /** Saves the line; false when it lacks what it refers to. */
  send(): boolean;
  sending: boolean;
  failure: Failure | null;
  /** The line that was acknowledged last. */
  last: LineView | null;
  draft: Draft<Unsent>;
}

const plain = (kind: LineKind): About => ({ kind, topics: [], refers: NOTHING });

/** The contradiction that an explanation answers: the last one that was put. */
function answered({ kind, refers }: About, spoken: readonly LineView[]): Refers {
  if (kind !== "explanation" || refers.lines.length > 0) return refers;
  const put = spoken.findLast((line) => line.kind === "contradiction");
  return put ? { ...refers, lines: [put.id] } : refers;
}

/**
 * The one input of the room. What was typed stays in it until the core has acknowledged the line. An officer who types on
 * meanwhile loses nothing: Enter marks where a line ends, and the lines go one after the other.
 */
export function useComposer(application: string, interview: string, lines: readonly LineView[], onLine: (line: LineView) => void): Composer {
  const draft = useDraft<Unsent>(roomDraft(application, interview), { ...plain(nextKind(lines)), text: "" });
  const [about, choose] = useState<About>(draft.value);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [last, setLast] = useState<LineView | null>(null);
  const text = useRef("");
  const spoken = useRef<readonly LineView[]>(lines);
  /** Ends of the lines under way, counted from the beginning of the text. */
  const ends = useRef<(About & { at: number })[]>([]);
  const busy = useRef(false);

  useEffect(() => {
    if (!draft.ready) return;
    const { text: typed, ...rest } = draft.value;
    text.current = typed;
    choose(rest);
  }, [draft.ready]);

  const { set, discard } = draft;
  const keep = useCallback(
    (now: string, of: About) => {
      text.current = now;
      if (now === "" && isNothing(of.refers) && of.topics.length === 0) void discard().catch(() => {});
      else set({ text: now, ...of });
    },
    [set, discard],
  );

  const drain = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    for (let end = ends.current[0]; end; end = ends.current[0]) {
      const said = text.current.slice(0, end.at);
      const { kind, topics } = end;
      const refers = answered(end, spoken.current);
      try {
        const line = await call("interview.add_line", { interview, kind, text: said.trim(), topics: [...topics], refers });
        ends.current = ends.current.slice(1).map(({ at, ...of }) => ({ ...of, at: at - said.length }));
        spoken.current = [...spoken.current, line];
        onLine(line);
        setLast(line);
        setFailure(null);
        keep(text.current.startsWith(said) ? text.current.slice(said.length) : text.current, ends.current[0] ?? plain(nextKind(spoken.current)));
      } catch (thrown) {
        // What was to be several lines stays apart.
        const apart = ends.current.reduceRight((whole, { at }) => (at < whole.length ? `${whole.slice(0, at)}\n${whole.slice(at)}` : whole), text.current);
        ends.current = [];
        const of = { kind, topics, refers };
        choose(of);
        keep(apart, of);
        setFailure(toFailure(thrown));
      }
    }
    busy.current = false;
    setSending(false);
  }, [interview, keep, onLine]);

  const setText = (now: string) => keep(now, about);
  const send = () => {
    const from = ends.current.at(-1)?.at ?? 0;
    const wordless = text.current.slice(from).trim() === "";
    if (wordless && about.kind !== "break") return true;
    if (REFERRING.has(about.kind) && isNothing(about.refers)) return false;
    ends.current.push({ ...about, at: text.current.length });
    choose(plain(nextKind([...spoken.current, ...ends.current])));
    void drain();
    return true;
  };
  const setAbout = (change: Partial<About>) => {
    const next = { ...about, ...change };
    choose(next);
    if (text.current !== "" || !isNothing(next.refers) || next.topics.length > 0) keep(text.current, next);
  };
  return { ...about, setAbout, text: draft.value.text, setText, send, sending, failure, last, draft };
}
