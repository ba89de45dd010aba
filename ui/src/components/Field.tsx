import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import s from "./Field.module.css";

export interface FieldProps {
  /** The name the core knows the field by; the error summary leads here. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** The words of what is wrong, the same as in the summary. */
  error?: string | null | undefined;
  /** Says "(not required)" beside the label. */
  optional?: boolean;
  disabled?: boolean;
  width?: FieldWidth;
}
export type FieldWidth = "xs" | "sm" | "md" | "lg" | "full";

export interface FieldIds {
  id: string;
  labelId: string;
  describedBy: string | undefined;
}

type Frame = FieldProps & { group?: boolean; children(ids: FieldIds): ReactNode };

/** Label, hint, control, error: the frame every control stands in. */
export function Field({ name, label, hint, error, optional, width, group, children }: Frame) {
  const id = useId();
  const { t } = useI18n();
  const labelId = `${id}-label`;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const words = (
    <>
      {label}
      {optional && <span className={s.optional}> {t("field.optional")}</span>}
    </>
  );
  const body = (
    <>
      {hint && (
        <div id={hintId} className={s.hint}>
          {hint}
        </div>
      )}
      <div className={cx(s.control, s[width ?? "md"])}>{children({ id, labelId, describedBy })}</div>
      {error && (
        <div id={errorId} className={s.error}>
          <CircleAlert aria-hidden="true" className={s.mark} />
          <span>{error}</span>
        </div>
      )}
    </>
  );
  const frame = cx(s.field, error && s.wrong);
  if (group) {
    return (
      <fieldset data-field={name} data-label={label} className={frame} aria-describedby={describedBy}>
        <legend id={labelId} className={s.label}>
          {words}
        </legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div data-field={name} data-label={label} className={frame}>
      <label id={labelId} htmlFor={id} className={s.label}>
        {words}
      </label>
      {body}
    </div>
  );
}
