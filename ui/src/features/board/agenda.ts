import type { BoardAgendaItem } from "@/ipc/generated";

/** An agenda with one item in another place; the same one where it cannot go further. */
export function moved(items: readonly BoardAgendaItem[], from: number, to: number): readonly BoardAgendaItem[] {
  const item = items[from];
  if (!item || from === to || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, place) => place !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** A whole number as typed; none where it is not one. */
export function countOf(typed: unknown): number | null {
  const text = String(typed ?? "").trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
