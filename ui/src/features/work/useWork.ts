import { useMemo } from "react";
import { useQuery } from "@/ipc";
import type { TaskView } from "@/ipc/generated";

export type Due = "overdue" | "today" | "week" | "later";
export const DUE: readonly Due[] = ["overdue", "today", "week", "later"];

/** Tasks in the order of their time limits; what has none comes last. */
export function byDue(tasks: readonly TaskView[]): Record<Due, TaskView[]> {
  const groups: Record<Due, TaskView[]> = { overdue: [], today: [], week: [], later: [] };
  for (const task of tasks) {
    const left = task.clock?.daysLeft;
    if (left === undefined) groups.later.push(task);
    else if (left < 0) groups.overdue.push(task);
    else if (left === 0) groups.today.push(task);
    else if (left <= 7) groups.week.push(task);
    else groups.later.push(task);
  }
  const near = (task: TaskView) => task.clock?.daysLeft ?? Number.MAX_SAFE_INTEGER;
  for (const group of Object.values(groups)) group.sort((a, b) => near(a) - near(b) || a.number.localeCompare(b.number));
  return groups;
}

/** What waits for this officer. `reads`: the officer's duties include cases. */
export function useWork(reads: boolean) {
  const query = useQuery("work.list", reads ? null : undefined);
  const groups = useMemo(() => (query.data ? byDue(query.data) : null), [query.data]);
  return { ...query, groups, due: groups ? groups.overdue.length + groups.today.length : 0 };
}
