import { useList } from "@/app/lists";
import { useWords } from "@/app/words";
import { Checkbox, RadioGroup, Row, StatusPill, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditAssessment, AuditIndicator, AuditMarked, Disputed } from "@/ipc/generated";
import { MARKS, isError } from "./sheet";
import s from "./Sheet.module.css";

export interface ItemProps {
  item: AuditIndicator;
  value: AuditMarked | undefined;
  disabled: boolean;
  disputed: Disputed | undefined;
  /** Markings of both, once both are finished. */
  others: readonly AuditAssessment[];
  errors(path: string): string | undefined;
  onChange(change: Partial<AuditMarked>): void;
}

/** An indicator with its mark; an error says where it is and why it happened. */
export function Item({ item, value, disabled, disputed, others, errors, onChange }: ItemProps) {
  const { t } = useI18n();
  const words = useWords();
  const causes = useList("audit_cause");
  const at = `marks.${item.code}`;
  const chosen = new Set(value?.causes ?? []);
  const toggle = (code: string, on: boolean) => {
    if (on) chosen.add(code);
    else chosen.delete(code);
    onChange({ causes: [...chosen] });
  };
  return (
    <div className={s.item}>
      <RadioGroup
        name={at}
        label={words(item.text)}
        layout="across"
        options={MARKS.map((mark) => ({ id: mark, label: t(`quality.mark.${mark}`) }))}
        value={value?.mark ?? null}
        disabled={disabled}
        error={errors(at)}
        onChange={(mark) => onChange({ mark })}
      />
      <Row gap={2}>
        {item.critical && <StatusPill tone="danger">{t("quality.critical")}</StatusPill>}
        {disputed && <StatusPill tone="warning">{t("quality.differ", { first: t(`quality.mark.${disputed.first}`), second: t(`quality.mark.${disputed.second}`) })}</StatusPill>}
      </Row>
      {others.map((one) => {
        const note = one.marks[item.code]?.note;
        return note ? (
          <p key={one.id} className={s.others}>
            {t(`quality.pass_of.${one.pass}`)} <bdi>{note}</bdi>
          </p>
        ) : null;
      })}
      {(isError(value?.mark) || disputed || errors(`${at}.note`)) && (
        <div className={s.error}>
          <TextArea name={`${at}.note`} label={t("quality.note")} hint={t("quality.note_hint")} rows={2} value={value?.note ?? ""} disabled={disabled} error={errors(`${at}.note`)} onChange={(note) => onChange({ note })} />
          {isError(value?.mark) && (
            <fieldset>
              <legend>{t("quality.causes")}</legend>
              {errors(`${at}.causes`) && <p role="alert">{errors(`${at}.causes`)}</p>}
              <Row gap={3}>
                {causes.map((cause) => (
                  <Checkbox key={cause.id} name={`${at}.causes.${cause.id}`} label={cause.label} checked={chosen.has(cause.id)} disabled={disabled} onChange={(on) => toggle(cause.id, on)} />
                ))}
              </Row>
            </fieldset>
          )}
        </div>
      )}
    </div>
  );
}
