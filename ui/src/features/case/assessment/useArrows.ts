import { useCallback, useRef, type KeyboardEvent, type RefObject } from "react";

/** One stop of the Tab key for a whole table; arrows go from cell to cell. Cells carry data-cell. */
export function useArrows(): { table: RefObject<HTMLTableElement | null>; press(event: KeyboardEvent): void } {
  const table = useRef<HTMLTableElement>(null);
  const press = useCallback((event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-cell]")) return;
    const rows = [...(table.current?.tBodies[0]?.rows ?? [])].map((row) => [...row.querySelectorAll<HTMLElement>("[data-cell]")]);
    const at = rows.findIndex((cells) => cells.includes(event.target as HTMLElement));
    const place = rows[at]?.indexOf(event.target) ?? -1;
    const forwards = getComputedStyle(event.target).direction === "rtl" ? -1 : 1;
    const steps: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, forwards], ArrowLeft: [0, -forwards] };
    const step = steps[event.key];
    if (!step || at < 0) return;
    event.preventDefault();
    const next = rows[at + step[0]]?.[place + step[1]];
    if (!next) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }, []);
  return { table, press };
}
