import { useMemo } from "react";
import { useQuery } from "@/ipc";
import type { MyWork, Task } from "@/ipc/generated";

export type Group = "overdue" | "today" | "returned" | "letters" | "week" | "later";

/** In the order of the screen. What is overdue or due today stands on top whatever it is; then what came back. */
export const GROUPS: readonly Group[] = ["overdue", "today", "returned", "week", "letters", "later"];

function groupOf({ due, code }: Task): Group {
  if (due === "overdue" || due === "today") return due;
  if (code === "redraft") return "returned";
  if (code === "deliver") return "letters";
  return due;
}

/** The core's order is kept within each group, but what no limit presses stands last. */
export function grouped({ tasks }: MyWork): Record<Group, Task[]> {
  const groups: Record<Group, Task[]> = { overdue: [], today: [], week: [], later: [], returned: [], letters: [] };
  for (const task of tasks.filter(({ clock }) => clock)) groups[groupOf(task)].push(task);
  for (const task of tasks.filter(({ clock }) => !clock)) groups[groupOf(task)].push(task);
  return groups;
}

/** What waits for this officer. `reads`: the officer's duties include cases. */
export function useWork(reads: boolean) {
  const query = useQuery("work.mine", reads ? null : undefined);
  const groups = useMemo(() => (query.data ? grouped(query.data) : null), [query.data]);
  return { ...query, groups, due: groups ? groups.overdue.length + groups.today.length + groups.returned.length : 0 };
}
