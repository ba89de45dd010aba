import { useId, type ReactNode } from "react";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import f from "./Field.module.css";
import s from "./Choice.module.css";

export interface Option<T extends string> {
  id: T;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  value: T | null;
  onChange(value: T): void;
  layout?: "stack" | "across" | "cards";
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { options, value, onChange, layout = "stack", disabled } = props;
  const group = useId();
  return (
    <Field width="full" {...props} group>
      {() => (
        <div className={cx(s.options, layout === "across" && s.across, layout === "cards" && s.cards)}>
          {options.map((option) => {
            const id = `${group}-${option.id}`;
            return (
              <div key={option.id} className={s.choice}>
                <input
                  id={id}
                  type="radio"
                  name={group}
                  className={s.input}
                  checked={option.id === value}
                  disabled={disabled || option.disabled}
                  aria-describedby={option.hint ? `${id}-hint` : undefined}
                  onChange={() => onChange(option.id)}
                />
                <div className={s.words}>
                  <label htmlFor={id}>{option.label}</label>
                  {option.hint && (
                    <div id={`${id}-hint`} className={f.hint}>
                      {option.hint}
                    </div>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      )}
    </Field>
  );
}
