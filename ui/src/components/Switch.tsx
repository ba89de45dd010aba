import { useId } from "react";
import { cx } from "./cx";
import s from "./Choice.module.css";

export interface SwitchProps {
  name: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
}

/** For what takes effect at once; what is sent with a form is a Checkbox. */
export function Switch({ name, label, checked, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div data-field={name} className={s.choice}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={cx(s.input, s.switch)}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className={s.words}>
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  );
}
