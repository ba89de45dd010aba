import { useEffect, useRef } from "react";

export interface KeyCommand {
  /** "mod+k", "f1", "g c": mod is Ctrl, and Cmd on a Mac; a blank parts keys pressed one after the other. */
  keys: string;
  run(): void;
  /** Works while typing too. Only for combinations that type nothing. */
  always?: boolean;
}

function named(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const alt = event.altKey ? "alt+" : "";
  const shift = event.shiftKey && event.key.length > 1 ? "shift+" : "";
  return `${mod}${alt}${shift}${event.key.toLowerCase()}`;
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Listens to the keyboard for the whole window while mounted. */
export function useKeys(commands: readonly KeyCommand[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    let first = "";
    let at = 0;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const key = named(event);
      const sequence = first && event.timeStamp - at < 1200 ? `${first} ${key}` : "";
      const found = latest.current.find(({ keys, always }) => (keys === key || keys === sequence) && (always || !typing(event.target)));
      first = typing(event.target) ? "" : key;
      at = event.timeStamp;
      if (!found) return;
      event.preventDefault();
      first = "";
      found.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
