import { call, type Answer, type Args, type CommandName } from "./client";
import { toFailure, type Failure } from "./failure";

/** What is known about one question to the core. */
export interface Known<T> {
  data: T | undefined;
  failure: Failure | null;
  loading: boolean;
}

interface Entry {
  name: CommandName;
  args: unknown;
  known: Known<unknown>;
  listeners: Set<() => void>;
  /** Answers of an older round are dropped. */
  round: number;
}

const entries = new Map<string, Entry>();
const EMPTY: Known<never> = { data: undefined, failure: null, loading: true };

export function keyOf(name: string, args: unknown): string {
  return `${name} ${JSON.stringify(args)}`;
}

function publish(entry: Entry, known: Known<unknown>): void {
  entry.known = known;
  for (const listener of entry.listeners) listener();
}

async function load(entry: Entry): Promise<void> {
  const round = ++entry.round;
  if (!entry.known.loading) publish(entry, { ...entry.known, loading: true });
  try {
    const data = await call(entry.name, entry.args as Args<CommandName>);
    if (round === entry.round) publish(entry, { data, failure: null, loading: false });
  } catch (thrown) {
    if (round === entry.round) publish(entry, { data: entry.known.data, failure: toFailure(thrown), loading: false });
  }
}

export function watch<K extends CommandName>(name: K, args: Args<K>, listener: () => void): () => void {
  const key = keyOf(name, args);
  let entry = entries.get(key);
  if (!entry) {
    entry = { name, args, known: EMPTY, listeners: new Set(), round: 0 };
    entries.set(key, entry);
  }
  const watched = entry;
  watched.listeners.add(listener);
  if (watched.round === 0) void load(watched);
  return () => {
    watched.listeners.delete(listener);
    // A screen that is left is asked for again when it is opened again.
    if (watched.listeners.size === 0) {
      queueMicrotask(() => {
        if (watched.listeners.size === 0) entries.delete(key);
      });
    }
  };
}

export function peek<K extends CommandName>(name: K, args: Args<K>): Known<Answer<K>> {
  return (entries.get(keyOf(name, args))?.known ?? EMPTY) as Known<Answer<K>>;
}

export function reload(name: string, args: unknown): void {
  const entry = entries.get(keyOf(name, args));
  if (entry) void load(entry);
}

/** After any command that was done: everything on screen is asked for again. The core is local; this is cheap and never stale. */
export function refresh(): void {
  for (const entry of entries.values()) void load(entry);
}

/** On sign-out nothing of the case file stays in memory. */
export function forget(): void {
  for (const entry of [...entries.values()]) {
    entry.round++;
    publish(entry, EMPTY);
  }
  for (const [key, entry] of entries) if (entry.listeners.size === 0) entries.delete(key);
}
