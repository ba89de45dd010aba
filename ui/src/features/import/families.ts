import type { ImportRowView } from "@/ipc/generated";

/** Lines at which a family of the list can be registered: the first of each whose person is in no case; those without family each for themselves. */
export function leads(rows: readonly ImportRowView[]): Set<number> {
  const seen = new Set<string>();
  const lines = new Set<number>();
  for (const { line, family, person, outcome } of rows) {
    if (!person || person.cases.length > 0 || outcome === "withdrawn") continue;
    if (family !== null && seen.has(family)) continue;
    if (family !== null) seen.add(family);
    lines.add(line);
  }
  return lines;
}
