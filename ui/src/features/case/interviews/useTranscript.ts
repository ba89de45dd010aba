import { useCallback, useEffect, useRef, useState } from "react";
import { refresh, useQuery, type Failure } from "@/ipc";
import type { LineView, Transcript } from "@/ipc/generated";

/** With a line that the core acknowledged. One that was added ended the break that lasted, as the core has it. */
export function withLine(lines: readonly LineView[], line: LineView): readonly LineView[] {
  const last = lines.at(-1);
  if (!last || line.number > last.number) {
    const paused = last && lines.some(({ kind, until }) => kind === "break" && !until);
    return [...(paused ? lines.map((known) => (known.kind === "break" && !known.until ? { ...known, until: line.at } : known)) : lines), line];
  }
  return lines.map((known) => (known.id === line.id ? line : known));
}

/** The lines as they were answered; one that was acknowledged while the answer was under way stays. */
export function merged(answered: readonly LineView[], shown: readonly LineView[]): readonly LineView[] {
  const last = answered.at(-1)?.number ?? 0;
  const since = shown.filter(({ number }) => number > last);
  return since.length > 0 ? [...answered, ...since] : answered;
}

export interface Recorded {
  transcript: Transcript;
  lines: readonly LineView[];
}

export interface Keeping {
  record: Recorded | null;
  failure: Failure | null;
  /** Shows a line that the core acknowledged. */
  put(line: LineView): void;
  /** Asks for all of it again: sections, addenda. */
  reload(): void;
}

/** The record of an interview. It comes once; what is written since is added without asking for all of it again. */
export function useTranscript(interview: string): Keeping {
  const { data, failure, reload } = useQuery("interview.transcript", { interview });
  const [known, setKnown] = useState<{ of: Transcript | undefined; lines: readonly LineView[] }>({ of: undefined, lines: [] });
  const written = useRef(false);
  const put = useCallback((line: LineView) => {
    written.current = true;
    setKnown((before) => ({ ...before, lines: withLine(before.lines, line) }));
  }, []);
  // The other screens ask when the room is left.
  useEffect(
    () => () => {
      if (written.current) refresh();
    },
    [],
  );
  let { lines } = known;
  if (data && known.of !== data) {
    lines = merged(data.lines, known.lines);
    setKnown({ of: data, lines });
  }
  return { record: data ? { transcript: data, lines } : null, failure, put, reload };
}
