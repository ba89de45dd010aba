import type { LineView } from "@/ipc/generated";

const asks = ({ kind }: LineView) => kind === "question" || kind === "contradiction";

/** A run of lines about the same. */
export interface TopicRun {
  topics: readonly string[];
  first: number;
  last: number;
}

/** Runs of lines by topic: a question on another topic begins one, a line without a topic belongs to what it follows. */
export function topicRuns(lines: readonly LineView[]): TopicRun[] {
  const runs: TopicRun[] = [];
  for (const line of lines) {
    const own = line.topics ?? [];
    const run = runs.at(-1);
    const other = run !== undefined && own.length > 0 && run.topics.length > 0 && own.join() !== run.topics.join();
    if (!run || (other && asks(line))) runs.push({ topics: own, first: line.number, last: line.number });
    else {
      run.last = line.number;
      if (run.topics.length === 0) run.topics = own;
    }
  }
  return runs;
}

/** Lines about a topic: those of its runs, and those that touch on it in another. */
export function about(lines: readonly LineView[], topic: string): LineView[] {
  const runs = topicRuns(lines).filter((run) => run.topics.includes(topic));
  return lines.filter(({ number, topics }) => topics?.includes(topic) || runs.some(({ first, last }) => first <= number && number <= last));
}
