import type { HTMLInputAutoCompleteAttribute, Ref } from "react";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import c from "./control.module.css";

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  type?: "text" | "password" | "search" | "tel" | "email";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "tel" | "email";
  /** Language of what is typed, when it is not the language of the page. */
  lang?: string;
  maxLength?: number;
  autoFocus?: boolean;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?(): void;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = "text", autoComplete = "off", inputMode, lang, maxLength, autoFocus } = props;
  return (
    <Field {...props}>
      {({ id, describedBy }) => (
        <input
          id={id}
          ref={props.inputRef}
          className={cx(c.box)}
          type={type}
          dir={type === "password" ? undefined : "auto"}
          lang={lang}
          value={value}
          maxLength={maxLength}
          inputMode={inputMode}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          spellCheck={false}
          placeholder={props.placeholder}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-required={props.optional === false ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
