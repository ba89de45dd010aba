import { useEffect, useRef } from "react";
import { call } from "@/ipc";

/** What counts as somebody being there; who dictates presses no key. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchstart"] as const;
/** The desk is told of it this often at most. */
const TOLD_EVERY = 20_000;
/** Earlier than the core by this much: what is on screen goes first, the words typed last are kept. */
const EARLIER = 3_000;

/** What is listened to: the window and its document, and in tests neither. */
export interface Watched {
  window: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  document: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/**
 * Calls `onIdle` once when nobody has touched anything for so long, by the clock and not by a timer, which sleeps with
 * the machine. Answers how to stop.
 */
export function watchIdle(seconds: number, onIdle: () => void, on: Watched): () => void {
  let last = Date.now();
  let told = last;
  let gone = false;
  const sign = () => {
    last = Date.now();
    if (gone || last - told < TOLD_EVERY) return;
    told = last;
    // Locked meanwhile: the client says so to whoever must know.
    void call("session.stir", null).catch(() => undefined);
  };
  const look = () => {
    if (gone || Date.now() - last < seconds * 1000 - EARLIER) return;
    gone = true;
    onIdle();
  };
  const timer = setInterval(look, 1_000);
  on.document.addEventListener("visibilitychange", look);
  for (const name of SIGNS) on.window.addEventListener(name, sign, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    on.document.removeEventListener("visibilitychange", look);
    for (const name of SIGNS) on.window.removeEventListener(name, sign, { capture: true });
  };
}

/** Leaves when nobody has touched anything for so many seconds; null where nothing is to be left. */
export function useIdle(seconds: number | null, onIdle: () => void): void {
  const leave = useRef(onIdle);
  leave.current = onIdle;
  useEffect(() => (seconds === null ? undefined : watchIdle(seconds, () => leave.current(), { window, document })), [seconds]);
}
