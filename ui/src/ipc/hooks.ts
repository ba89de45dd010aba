import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import { call, type Answer, type Args, type CommandName } from "./client";
import { toFailure, type Failure } from "./failure";
import { keyOf, peek, refresh, reload, watch, type Known } from "./store";

export interface Query<T> extends Known<T> {
  reload(): void;
}

const IDLE: Known<never> = { data: undefined, failure: null, loading: false };
const never = () => () => {};
const idle = () => IDLE;

/**
 * Asks the core and keeps the answer fresh. `args` undefined: not to be asked yet.
 * `keep`: the last answer stays on screen while another page or filter is fetched. Only for lists: one person's data must never stand under another's name.
 */
export function useQuery<K extends CommandName>(
  name: K,
  args: Args<K> | undefined,
  options?: { keep?: boolean },
): Query<Answer<K>> {
  const asked = args !== undefined;
  const key = asked ? keyOf(name, args) : "";
  const latest = useRef(args);
  latest.current = args;

  const subscribe = useCallback(
    (listener: () => void) => watch(name, latest.current as Args<K>, listener),
    // The key stands for name and arguments.
    [key],
  );
  const read = useCallback(() => peek(name, latest.current as Args<K>), [key]);
  const known = useSyncExternalStore<Known<Answer<K>>>(asked ? subscribe : never, asked ? read : idle);

  const last = useRef<Answer<K> | undefined>(undefined);
  if (known.data !== undefined) last.current = known.data;
  const kept = known.data ?? (options?.keep && known.loading ? last.current : undefined);

  const again = useCallback(() => reload(name, latest.current), [key]);
  return { ...known, data: kept, reload: again };
}

export type Done<T> = { ok: true; answer: T } | { ok: false; failure: Failure };

export interface Command<K extends CommandName> {
  run(args: Args<K>): Promise<Done<Answer<K>>>;
  busy: boolean;
  failure: Failure | null;
  fail(failure: Failure | null): void;
}

/** Does something in the core. After success everything on screen is asked for again (unless `quiet`). */
export function useCommand<K extends CommandName>(name: K, options?: { quiet?: boolean }): Command<K> {
  const [busy, setBusy] = useState(false);
  const [failure, fail] = useState<Failure | null>(null);
  const quiet = options?.quiet ?? false;

  const run = useCallback(
    async (args: Args<K>): Promise<Done<Answer<K>>> => {
      setBusy(true);
      try {
        const answer = await call(name, args);
        fail(null);
        if (!quiet) refresh();
        return { ok: true, answer };
      } catch (thrown) {
        const problem = toFailure(thrown);
        fail(problem);
        return { ok: false, failure: problem };
      } finally {
        setBusy(false);
      }
    },
    [name, quiet],
  );
  return { run, busy, failure, fail };
}
