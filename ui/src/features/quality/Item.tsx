import { useList, useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { Checkbox, Field, RadioGroup, Row, StatusPill, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { AuditAssessment, AuditEvidenceView, AuditIndicator, AuditMarked, Disputed } from "@/ipc/generated";
import { EvidenceField, EvidenceList } from "./Evidence";
import { viewsOf } from "./evidence";
import { MARKS, isError } from "./sheet";
import s from "./Sheet.module.css";

export interface ItemProps {
  item: AuditIndicator;
  value: AuditMarked | undefined;
  /** Whether this officer may mark it now. */
  open: boolean;
  ready: boolean;
  disputed: Disputed | undefined;
  /** Markings that are finished, where this officer may see them. */
  others: readonly AuditAssessment[];
  /** What a mark can rest on. */
  sources: readonly AuditEvidenceView[];
  errors(path: string): string | undefined;
  onChange(change: Partial<AuditMarked>): void;
}

/** An indicator with its mark; an error says where it is and why it happened. */
export function Item({ item, value, open, ready, disputed, others, sources, errors, onChange }: ItemProps) {
  const { t } = useI18n();
  const words = useWords();
  const at = `marks.${item.code}`;
  const asked = open && (isError(value?.mark) || disputed || errors(`${at}.note`) || errors(`${at}.evidence`));
  return (
    <div className={s.item}>
      <RadioGroup
        name={at}
        label={words(item.text)}
        layout="across"
        options={MARKS.map((mark) => ({ id: mark, label: t(`quality.mark.${mark}`) }))}
        value={value?.mark ?? null}
        disabled={!open || !ready}
        error={errors(at)}
        onChange={(mark) => onChange({ mark })}
      />
      {(item.critical || disputed) && (
        <Row gap={2}>
          {item.critical && <StatusPill tone="danger">{t("quality.critical")}</StatusPill>}
          {disputed && <StatusPill tone="warning">{t("quality.differ", { first: t(`quality.mark.${disputed.first}`), second: t(`quality.mark.${disputed.second}`) })}</StatusPill>}
        </Row>
      )}
      {others.map((one) => (
        <Written key={one.id} pass={one.pass} marked={one.marks[item.code]} sources={sources} />
      ))}
      {asked && (
        <div className={s.error}>
          <TextArea name={`${at}.note`} label={t("quality.note")} hint={t("quality.note_hint")} rows={2} value={value?.note ?? ""} disabled={!ready} error={errors(`${at}.note`)} onChange={(note) => onChange({ note })} />
          <EvidenceField name={`${at}.evidence`} sources={sources} chosen={value?.evidence ?? []} disabled={!ready} error={errors(`${at}.evidence`)} onChange={(evidence) => onChange({ evidence })} />
          {isError(value?.mark) && <Causes name={`${at}.causes`} chosen={value?.causes ?? []} disabled={!ready} error={errors(`${at}.causes`)} onChange={(causes) => onChange({ causes })} />}
        </div>
      )}
    </div>
  );
}

/** What an assessor wrote of an indicator. */
function Written({ pass, marked, sources }: { pass: AuditAssessment["pass"]; marked: AuditMarked | undefined; sources: readonly AuditEvidenceView[] }) {
  const { t } = useI18n();
  const cause = useListWord("audit_cause");
  if (!marked || (!marked.note && marked.causes.length === 0 && marked.evidence.length === 0)) return null;
  return (
    <div className={s.others}>
      <p>
        {t(`quality.pass_of.${pass}`)} <bdi>{marked.note}</bdi>
      </p>
      <Row gap={2}>
        {marked.causes.map((one) => (
          <StatusPill key={one}>{cause(one)}</StatusPill>
        ))}
      </Row>
      <EvidenceList views={viewsOf(sources, marked.evidence)} />
    </div>
  );
}

function Causes({ name, chosen, disabled, error, onChange }: { name: string; chosen: readonly string[]; disabled: boolean; error: string | undefined; onChange(causes: string[]): void }) {
  const { t } = useI18n();
  const causes = useList("audit_cause");
  return (
    <Field name={name} label={t("quality.causes")} width="full" group error={error}>
      {() => (
        <Row gap={3}>
          {causes.map(({ id, label }) => (
            <Checkbox key={id} name={`${name}.${id}`} label={label} checked={chosen.includes(id)} disabled={disabled} onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))} />
          ))}
        </Row>
      )}
    </Field>
  );
}
