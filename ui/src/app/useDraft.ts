import { useCallback, useEffect, useRef, useState } from "react";
import { useToast, type Saved } from "@/components";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import { useUnsaved } from "./unsaved";

const AFTER = 600;

/** Drafts typed a moment ago and not kept yet. */
const waiting = new Set<() => Promise<void>>();

/** Keeps at once what was typed last: before the desk is locked. */
export async function keepDrafts(): Promise<void> {
  await Promise.all([...waiting].map((save) => save()));
}

export interface Draft<T> {
  value: T;
  set(change: Partial<T> | ((before: T) => T)): void;
  /** For the SaveState beside the form. */
  saved: Saved;
  /** The kept draft has been looked for; before that the form is not to be shown. */
  ready: boolean;
  /** A draft of an earlier time was taken up again. */
  resumed: string | null;
  /** Throws it away: after the form was sent, or on the officer's wish. Says so where it could not. */
  discard(): Promise<void>;
}

/**
 * A form that keeps itself, encrypted in the case file, as it is typed, and is taken up again after a crash.
 * `key` is the address of the screen ("register", "cases/3f2a/decision"): My work links to it by that.
 */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const { t } = useI18n();
  const say = useToast();
  const [value, setValue] = useState(empty);
  const [saved, setSaved] = useState<Saved>({ state: "clean" });
  const [ready, setReady] = useState(false);
  const [resumed, setResumed] = useState<string | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const start = useRef(empty);

  const save = useCallback(async () => {
    pending.current = null;
    const body = latest.current;
    setSaved({ state: "saving" });
    try {
      await call("draft.save", { key, body: JSON.stringify(body) });
      // Typed on meanwhile: the next round says so.
      setSaved(body === latest.current ? { state: "saved", at: new Date() } : { state: "dirty" });
    } catch {
      setSaved({ state: "failed" });
    }
  }, [key]);

  useEffect(() => {
    const now = async () => {
      if (!pending.current) return;
      clearTimeout(pending.current);
      await save();
    };
    waiting.add(now);
    return () => void waiting.delete(now);
  }, [save]);

  useEffect(() => {
    let left = false;
    setValue(start.current);
    setSaved({ state: "clean" });
    setResumed(null);
    setReady(false);
    call("draft.load", { key })
      .then((kept) => {
        if (left) return;
        if (kept) {
          setValue({ ...start.current, ...(JSON.parse(kept.body) as Partial<T>) });
          setSaved({ state: "saved", at: kept.savedAt });
          setResumed(kept.savedAt);
        }
        setReady(true);
      })
      .catch(() => !left && setReady(true));
    return () => {
      left = true;
      // Leaving within the moment between typing and saving loses nothing.
      if (pending.current) {
        clearTimeout(pending.current);
        void save();
      }
    };
  }, [key, save]);

  const set = useCallback<Draft<T>["set"]>(
    (change) => {
      setValue((before) => (typeof change === "function" ? change(before) : { ...before, ...change }));
      setSaved({ state: "dirty" });
      if (pending.current) clearTimeout(pending.current);
      pending.current = setTimeout(() => void save(), AFTER);
    },
    [save],
  );

  const discard = useCallback(async () => {
    if (pending.current) clearTimeout(pending.current);
    pending.current = null;
    setValue(start.current);
    setSaved({ state: "clean" });
    setResumed(null);
    try {
      await call("draft.discard", { key });
    } catch {
      // What the form was for is done all the same.
      say(t("save.draft_stays"));
    }
  }, [key, say, t]);

  // A draft that could not be kept is the only thing that leaving would lose.
  useUnsaved(saved.state === "failed");
  return { value, set, saved, ready, resumed, discard };
}
