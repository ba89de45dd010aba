import { useCallback, useEffect, useRef, useState } from "react";
import { toFailure, type Failure } from "@/ipc";
import { inPieces, type Piece } from "./pieces";

export interface Pieces {
  state: "idle" | "running" | "stopped" | "done" | "failed";
  failure: Failure | null;
  run(from?: number): void;
  stop(): void;
}

/** Runs long work in pieces; leaving the screen stops it after the piece that is under way. */
export function usePieces<P extends Piece>(work: (from: number, count: number) => Promise<P>, each: (piece: P) => void): Pieces {
  const [state, setState] = useState<Pieces["state"]>("idle");
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ work, each });
  latest.current = { work, each };
  const stop = useRef(false);
  const at = useRef(0);
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);

  const run = useCallback(async (from: number) => {
    const mine = ++turn.current;
    const left = () => mine !== turn.current;
    stop.current = false;
    setState("running");
    setFailure(null);
    at.current = from;
    try {
      const next = await inPieces(
        from,
        (start, count) => latest.current.work(start, count),
        (piece: P) => {
          if (left()) return;
          if (piece.next !== null) at.current = piece.next;
          latest.current.each(piece);
        },
        () => stop.current || left(),
      );
      if (!left()) setState(next === null ? "done" : "stopped");
    } catch (thrown) {
      if (left()) return;
      setFailure(toFailure(thrown));
      setState("failed");
    }
  }, []);
  return { state, failure, run: useCallback((from?: number) => void run(from ?? at.current), [run]), stop: useCallback(() => void (stop.current = true), []) };
}
