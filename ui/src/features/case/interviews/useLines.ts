import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { refresh } from "@/ipc";
import type { InterviewView, LineView } from "@/ipc/generated";

/** Lines as the core acknowledged them, without asking for the whole case again after each. The other screens ask when the room is left. */
export function useLines(interview: InterviewView): { lines: LineView[]; put(line: LineView): void } {
  const [acknowledged, setAcknowledged] = useState<ReadonlyMap<string, LineView>>(new Map());
  const written = useRef(false);
  const put = useCallback((line: LineView) => {
    written.current = true;
    setAcknowledged((before) => new Map(before).set(line.id, line));
  }, []);
  useEffect(
    () => () => {
      if (written.current) refresh();
    },
    [],
  );
  const lines = useMemo(() => {
    const all = new Map(interview.lines.map((line) => [line.id, line]));
    for (const [id, line] of acknowledged) all.set(id, line);
    return [...all.values()].sort((a, b) => a.number - b.number);
  }, [interview, acknowledged]);
  return { lines, put };
}
