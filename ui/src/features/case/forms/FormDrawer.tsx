import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDraft } from "@/app/useDraft";
import { focusField, useFault } from "@/components";
import type { Fields, Values } from "@/features/person/spec";
import { SpecFields } from "@/features/person/SpecFields";
import { recordFaults } from "@/features/person/values";
import { Failure } from "@/ipc";
import { DraftDrawer } from "./DraftDrawer";

/** What fields outside the list are drawn from; they are kept with the others. */
export interface OwnFields {
  errors(path: string): string | undefined;
  values: Values;
  set(change: Values): void;
}

export interface FormDrawerProps {
  title: string;
  /** Address of the form: its draft is kept under it. */
  draft: string;
  fields: Fields;
  /** What stands before anything is typed. */
  start: Values;
  /** Path of the record in the command, ending in a dot, or empty. */
  at?: string;
  /** The verb on the button. */
  send: string;
  danger?: boolean;
  /** What the act means, above the form. */
  intro?: ReactNode;
  /** Fields that are no plain ones, above the others. */
  before?(form: OwnFields): ReactNode;
  skip?: readonly string[];
  /** Does it; answers why not. */
  submit(values: Values): Promise<Failure | null>;
  /** What else the page sees is wrong. */
  check?(values: Values): Parameters<typeof Failure.fields>[0];
  onClose(): void;
}

/** A short form beside what it belongs to. It keeps itself; closing loses nothing. */
export function FormDrawer({ title, draft: key, fields, start, at = "", send, danger, intro, before, skip, submit, check, onClose }: FormDrawerProps) {
  const fault = useFault();
  const draft = useDraft<Values>(key, start);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = (path: string) => fault.of(failure, path);

  const { ready } = draft;
  const first = useRef(`${at}${Object.keys(fields).find((field) => !skip?.includes(field)) ?? ""}`);
  const own = before !== undefined;
  useEffect(() => {
    if (ready && !own) focusField(first.current);
  }, [ready, own]);

  const run = async () => {
    const shown = Object.fromEntries(Object.entries(fields).filter(([field]) => !skip?.includes(field)));
    const wrong = Failure.fields({ ...recordFaults(shown, draft.value, at), ...check?.(draft.value) });
    if (wrong) return setFailure(wrong);
    setBusy(true);
    const refused = await submit(draft.value);
    setBusy(false);
    if (refused) return setFailure(refused);
    await draft.discard();
    onClose();
  };

  return (
    <DraftDrawer title={title} draft={draft} intro={intro} failure={failure} send={send} busy={busy} {...(danger ? { danger } : {})} onSubmit={() => void run()} onClose={onClose}>
      {before?.({ errors, values: draft.value, set: (change) => draft.set(change) })}
      <SpecFields fields={fields} at={at} value={draft.value} onChange={(next) => draft.set(next)} errors={errors} {...(skip ? { skip } : {})} />
    </DraftDrawer>
  );
}
