import { useCallback, useMemo, useRef, useState } from "react";
import type { CaseFile, LineView } from "@/ipc/generated";
import type { Referring } from "./references";
import { TopicFilter } from "./TopicFilter";
import { about, topicRuns } from "./topics";
import type { TranscriptHandle } from "./Transcript";
import { useReferWords } from "./useReferWords";

/** What writing and reading share: jumps, topics, the names of what lines refer to. */
export function useRoom(file: CaseFile, interview: string, lines: readonly LineView[]) {
  const transcript = useRef<TranscriptHandle>(null);
  const [topic, setTopic] = useState<string | null>(null);
  const words = useReferWords(file, interview, lines);
  const runs = useMemo(() => topicRuns(lines), [lines]);
  const shown = useMemo(() => (topic === null ? lines : about(lines, topic)), [lines, topic]);
  const jump = useCallback((number: number) => {
    // A line that the filter hides is shown with all others.
    setTopic(null);
    setTimeout(() => transcript.current?.jump(number));
  }, []);
  const referring = useMemo<Referring>(() => ({ words, jump }), [words, jump]);
  const filter = useMemo(() => <TopicFilter runs={runs} value={topic} shown={shown.length} onChange={setTopic} />, [runs, topic, shown.length]);
  return { transcript, topic, filter, words, runs, shown, jump, referring };
}
