import { useCallback, useRef, useState } from "react";
import { useFault } from "@/components";
import { call, refresh, toFailure, type Failure } from "@/ipc";
import type { LetterRow } from "@/ipc/generated";
import { piecesOf, type Undone } from "./batch";
import { keyOfRow } from "./batch";

export type Act = "issue" | "save" | "serve";

export interface Running {
  act: Act;
  done: number;
  total: number;
}

export interface Ended {
  done: number;
  cancelled: boolean;
  undone: Undone[];
  /** Where files lie. */
  path: string | null;
}

/** What the core is asked to do with a piece of the rows; answers for each row why it was not done. */
type Piece = (rows: readonly LetterRow[]) => Promise<{ failures: (Failure | null)[]; path?: string }>;

/** Many letters, piece by piece: with a count, a way to stop, and a list of what could not be done. */
export function useBatch() {
  const fault = useFault();
  const [running, setRunning] = useState<Running | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const stopped = useRef(false);

  const run = useCallback(
    async (act: Act, rows: readonly LetterRow[], piece: Piece) => {
      stopped.current = false;
      setEnded(null);
      setRunning({ act, done: 0, total: rows.length });
      const undone: Undone[] = [];
      let reached = 0;
      let path: string | null = null;
      for (const some of piecesOf(rows)) {
        if (stopped.current) break;
        let failures: (Failure | null)[];
        try {
          const answer = await piece(some);
          failures = answer.failures;
          path = answer.path ?? path;
        } catch (thrown) {
          // What stops a whole piece stops each letter of it; the next piece is tried all the same.
          const failure = toFailure(thrown);
          failures = some.map(() => failure);
        }
        some.forEach((row, index) => {
          const failure = failures[index];
          if (failure) undone.push({ key: keyOfRow(row), row, why: fault.whole(failure) });
        });
        reached += some.length;
        setRunning({ act, done: reached, total: rows.length });
      }
      setRunning(null);
      setEnded({ done: reached - undone.length, cancelled: stopped.current, undone, path });
      refresh();
    },
    [fault],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { running, ended, run, stop, call };
}
