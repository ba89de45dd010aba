import { useCallback, useMemo, useState } from "react";
import type { InterviewView, LineView } from "@/ipc/generated";

/** Lines as the core acknowledged them, without asking for the whole case again after each. */
export function useLines(interview: InterviewView): { lines: LineView[]; put(line: LineView): void } {
  const [acknowledged, setAcknowledged] = useState<ReadonlyMap<string, LineView>>(new Map());
  const put = useCallback((line: LineView) => setAcknowledged((before) => new Map(before).set(line.id, line)), []);
  const lines = useMemo(() => {
    const all = new Map(interview.lines.map((line) => [line.id, line]));
    // A signed record is what the core has, and nothing else.
    if (!interview.closing) for (const [id, line] of acknowledged) all.set(id, line);
    return [...all.values()].sort((a, b) => a.number - b.number);
  }, [interview, acknowledged]);
  return { lines, put };
}
