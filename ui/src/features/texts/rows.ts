import type { TextKind, TextRow } from "@/ipc/generated";

/** A letter or a clause, with its text in each language. */
export interface Line {
  name: string;
  /** What it is called in the language of the screen, or in whichever there is. */
  title: string;
  byLanguage: ReadonlyMap<string, TextRow>;
}

/** Texts of one kind as lines of a table: one for each name, by the title. */
export function linesOf(rows: readonly TextRow[], kind: TextKind, lang: string): Line[] {
  const lines = new Map<string, Map<string, TextRow>>();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    const line = lines.get(row.name) ?? new Map<string, TextRow>();
    line.set(row.language, row);
    lines.set(row.name, line);
  }
  const all = [...lines].map(([name, byLanguage]): Line => {
    const titled = byLanguage.get(lang)?.title || [...byLanguage.values()].find((row) => row.title)?.title;
    return { name, title: titled || name, byLanguage };
  });
  return all.sort((one, other) => one.title.localeCompare(other.title, lang));
}

/** How many texts nobody confirmed, how many are missing in an official language, how many wait for approval. */
export function countOf(rows: readonly TextRow[], official: readonly string[]): { unconfirmed: number; missing: number; waiting: number } {
  const written = rows.filter((row) => row.version > 0);
  return {
    unconfirmed: written.filter((row) => !row.verified).length,
    missing: rows.filter((row) => row.version === 0 && official.includes(row.language)).length,
    waiting: rows.filter((row) => row.open === "submitted").length,
  };
}
