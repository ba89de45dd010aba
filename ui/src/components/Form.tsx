import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import type { Failure } from "@/ipc";
import { ErrorSummary } from "./ErrorSummary";
import s from "./Form.module.css";

export interface FormProps {
  onSubmit(): void;
  /** Why it was refused last time: the summary stands on top. */
  failure?: Failure | null;
  children: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  label?: string;
}

/** Enter sends it; what is wrong stands on top and at the fields. */
export function Form({ onSubmit, failure, children, actions, label }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  // In a long text Enter begins a line; Ctrl+Enter sends from there.
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form noValidate onSubmit={submit} onKeyDown={onKey} className={s.form} aria-label={label}>
      <ErrorSummary failure={failure ?? null} />
      {children}
      {actions && <div className={s.actions}>{actions}</div>}
    </form>
  );
}
