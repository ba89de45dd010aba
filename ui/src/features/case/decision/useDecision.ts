import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Saved } from "@/components";
import { useDraft } from "@/app/useDraft";
import { call, toFailure, type Failure } from "@/ipc";
import type { CaseFile, DecisionForm } from "@/ipc/generated";
import { formOf, ofMembers } from "./form";

/** Into the case, where colleagues see it; the officer's own draft is kept sooner. */
const AFTER = 1500;

export interface DecisionEditor {
  form: DecisionForm;
  /** Changes parts of the draft, as they are or by what they are now. */
  change(part: Partial<DecisionForm> | ((form: DecisionForm) => Partial<DecisionForm>)): void;
  saved: Saved;
  failure: Failure | null;
  ready: boolean;
  /** Saves at once; answers why it could not, when it could not. */
  flush(): Promise<Failure | null>;
}

/** The draft of a decision, saved by itself: at each pause to the officer's own draft, a moment later into the case. */
export function useDecision(file: CaseFile, reload: () => void): DecisionEditor {
  const key = `cases/${file.id}/decision`;
  const draft = useDraft<DecisionForm>(key, formOf(file));
  const [inCase, setInCase] = useState<Saved>({ state: "clean" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const form = useMemo(() => ofMembers(file, draft.value), [file, draft.value]);
  const family = useRef(file);
  family.current = file;
  const kept = useRef<DecisionForm | null>(null);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const turn = useRef<Promise<Failure | null>>(Promise.resolve(null));

  const save = useCallback(async (): Promise<Failure | null> => {
    const body = latest.current;
    if (!touched.current || body === kept.current) return null;
    setInCase({ state: "saving" });
    try {
      await call("decision.save", ofMembers(family.current, body));
      kept.current = body;
      setFailure(null);
      setInCase({ state: "saved", at: new Date() });
      // It lies in the case now; only what was typed since needs the officer's own draft.
      if (latest.current === body) await call("draft.discard", { key }).catch(() => {});
      reload();
      return null;
    } catch (thrown) {
      const problem = toFailure(thrown);
      setFailure(problem);
      setInCase({ state: "dirty" });
      return problem;
    }
  }, [key, reload]);

  const flush = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    turn.current = turn.current.then(save);
    return turn.current;
  }, [save]);

  const latestFlush = useRef(flush);
  latestFlush.current = flush;
  const { set, ready, resumed } = draft;
  const schedule = useCallback(() => {
    touched.current = true;
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void latestFlush.current(), AFTER);
  }, []);
  const change = useCallback<DecisionEditor["change"]>(
    (part) => {
      set(typeof part === "function" ? (before) => ({ ...before, ...part(ofMembers(family.current, before)) }) : part);
      schedule();
    },
    [set, schedule],
  );

  // What was typed before a crash goes into the case now.
  useEffect(() => {
    if (ready && resumed) schedule();
  }, [ready, resumed, schedule]);
  useEffect(
    () => () => {
      if (timer.current) void latestFlush.current();
    },
    [],
  );

  const current = kept.current === draft.value;
  const saved: Saved = failure && !current ? { state: "failed" } : inCase.state === "saving" || (inCase.state === "saved" && current) ? inCase : draft.saved;
  return { form, change, saved, failure: current ? null : failure, ready, flush };
}
