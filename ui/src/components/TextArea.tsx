import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import c from "./control.module.css";

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  rows?: number;
  lang?: string;
  maxLength?: number;
  /** Figures and signs under each other: machine-readable lines. */
  mono?: boolean;
  autoFocus?: boolean;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

/** Longer texts scroll in a box of their own: measuring a whole testimony at every key would make typing stick. */
const GROWS = 8_000;

/** Grows with what is written, so that nothing is typed out of sight. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, lang, maxLength, autoFocus, onBlur, onKeyDown } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    if (value.length > GROWS) {
      element.style.blockSize = "24rem";
      return;
    }
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field width="full" {...props}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          ref={area}
          className={cx(c.box, c.area, props.mono && c.mono)}
          dir={props.mono ? "ltr" : "auto"}
          spellCheck={props.mono || value.length > GROWS ? false : undefined}
          lang={lang}
          rows={rows}
          value={value}
          maxLength={maxLength}
          autoFocus={autoFocus}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
