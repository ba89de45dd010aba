import { useWords } from "@/app/words";
import { Checkbox, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, ChecklistItem, DecisionSection, RemarkForm } from "@/ipc/generated";
import { STEPS, stepsOf } from "./steps";
import s from "./Decision.module.css";

export interface ChecklistProps {
  file: CaseFile;
  remarks: readonly RemarkForm[];
  onChange(remarks: RemarkForm[]): void;
  error(field: string): string | undefined;
}

/** What a draft is returned for: the items of the checklist by part of the draft, each with what is missing. */
export function Checklist({ file, remarks, onChange, error }: ChecklistProps) {
  const { t } = useI18n();
  const words = useWords();
  const { data } = useQuery("decision.guidance", null);
  const sections = new Map<DecisionSection, ChecklistItem[]>();
  // Of a step that this case does not have nothing can be missing.
  const steps = stepsOf(file).map(({ step }) => step as DecisionSection);
  const has = (section: DecisionSection) => steps.includes(section) || !STEPS.some((step) => step === section);
  for (const item of (data?.checklist ?? []).filter(({ section }) => has(section))) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  const take = ({ code, section }: ChecklistItem, on: boolean) =>
    onChange(on ? [...remarks, { item: code, section, note: "" }] : remarks.filter(({ item }) => item !== code));
  return (
    <details open={remarks.length > 0 || undefined}>
      <summary className={s.checklistHead}>{t("remark.checklist", { count: remarks.length })}</summary>
      <div className={s.opened}>
        <p className={s.hint}>{t("remark.checklist_hint")}</p>
        {[...sections].map(([section, items]) => (
        <fieldset key={section} className={s.part}>
          <legend className={s.partTitle}>{t(`section.${section}`)}</legend>
          {items.map((item) => {
            const at = remarks.findIndex((remark) => remark.item === item.code);
            const remark = remarks[at];
            return (
              <div key={item.code} className={s.item}>
                <Checkbox name={`remarks.${item.code}`} label={words(item.text)} checked={remark !== undefined} onChange={(on) => take(item, on)} />
                {remark && (
                  <TextArea
                    name={`remarks.${at}.note`}
                    label={t("remark.note", { item: words(item.text) })}
                    rows={1}
                    value={remark.note}
                    onChange={(note) => onChange(remarks.map((one, index) => (index === at ? { ...one, note } : one)))}
                    error={error(`remarks.${at}.note`)}
                  />
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
      </div>
    </details>
  );
}
