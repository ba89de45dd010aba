import { useCallback, useMemo, useSyncExternalStore } from "react";
import { mayLeave } from "./unsaved";

/** Where in the application we are: `#/cases/3f2a?sort=registered`. All of a list's state is in it. */
export interface Place {
  /** "cases/3f2a" */
  path: string;
  parts: readonly string[];
  query: URLSearchParams;
}

const listeners = new Set<() => void>();
let current = location.hash;

export function readPlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decodeURIComponent);
  return { path: parts.join("/"), parts, query: new URLSearchParams(query) };
}

function publish(): void {
  current = location.hash;
  for (const listener of listeners) listener();
}

window.addEventListener("hashchange", () => {
  const wanted = location.hash;
  if (wanted === current) return;
  if (readPlace(wanted).path === readPlace(current).path) return publish();
  // Something unsaved: stay where we are, ask, then go.
  if (!mayLeave(() => go(wanted))) {
    history.replaceState(null, "", current || "#/");
    return;
  }
  publish();
});

/** Goes to a place. `replace`: leaves no step behind for "back" (filters, redirects). */
export function go(href: string, options?: { replace?: boolean }): void {
  if (options?.replace) {
    history.replaceState(null, "", href);
    publish();
  } else {
    location.hash = href;
  }
}

/** Builds an address: href(["cases", id, "people"], { sort: "name" }). */
export function href(parts: readonly string[], query?: Record<string, string | number | undefined | null | false>): string {
  const kept = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined || value === null || value === false || value === "" ? [] : [[key, String(value)]],
  );
  const search = new URLSearchParams(kept).toString();
  return `#/${parts.map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => current);
  return useMemo(() => readPlace(hash), [hash]);
}

/** One part of the query as state: reads it, and sets it without a new step in the history. */
export function useSetQuery(): (changes: Record<string, string | number | undefined | null>) => void {
  return useCallback((changes) => {
    const { parts, query } = readPlace(current);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined || value === null || value === "") query.delete(key);
      else query.set(key, String(value));
    }
    go(href(parts, Object.fromEntries(query)), { replace: true });
  }, []);
}

/** "cases/:id/:section" against a place: the named parts, or null. A part with ? at its end may be missing. */
export function match(pattern: string, place: Place): Record<string, string> | null {
  const wanted = pattern.split("/");
  if (place.parts.length > wanted.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const given = place.parts[index];
    const name = /^:(\w+)(\?)?$/.exec(part);
    if (given === undefined) {
      if (name?.[2]) continue;
      return null;
    }
    if (name?.[1]) found[name[1]] = given;
    else if (part !== given) return null;
  }
  return found;
}
