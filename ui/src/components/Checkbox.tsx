import { useId, type ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { cx } from "./cx";
import f from "./Field.module.css";
import s from "./Choice.module.css";

export interface CheckboxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
  autoFocus?: boolean;
}

export function Checkbox({ name, label, hint, error, checked, onChange, disabled, autoFocus }: CheckboxProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div data-field={name} className={cx(s.choice, error && f.wrong)}>
      <input
        id={id}
        type="checkbox"
        className={s.input}
        checked={checked}
        disabled={disabled}
        autoFocus={autoFocus}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className={s.words}>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <div id={`${id}-hint`} className={f.hint}>
            {hint}
          </div>
        )}
        {error && (
          <div id={`${id}-error`} className={f.error}>
            <CircleAlert aria-hidden="true" className={f.mark} />
            <span>{error}</span>
          </div>
        )}
      </div>
    </div>
  );
}
