import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button, IconButton, RadioGroup, Section, Stack, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Reasons } from "@/ipc/generated";
import { REASON_LANGUAGES, type ReasonLanguage } from "../letters/languages";
import { Guide } from "../assessment/Guide";
import { moved } from "./form";
import s from "./Decision.module.css";

export interface ReasonFieldsProps {
  reasons: Reasons;
  onChange(reasons: Reasons): void;
  language: ReasonLanguage;
  onLanguage(language: ReasonLanguage): void;
  error(field: string): string | undefined;
}

/** Numbered reasons, in each language the letter or its summary is given in. */
export function ReasonFields({ reasons, onChange, language, onLanguage, error }: ReasonFieldsProps) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  const texts = reasons[language] ?? [];
  const put = (next: string[]) => onChange({ ...reasons, [language]: next });
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-field="reasons.${language}.${index}"] textarea`)?.focus());
  const add = () => {
    put([...texts, ""]);
    focus(texts.length);
  };
  const move = (from: number, to: number) => {
    put(moved(texts, from, to));
    focus(to);
  };
  return (
    <Section title={t("decision.reasons")} level={3}>
      <p className={s.hint}>{t("decision.reasons_hint")}</p>
      <Guide section="reasons" />
      <Stack gap={4}>
        <RadioGroup<ReasonLanguage>
          name="reasons.language"
          label={t("decision.reasons_language")}
          layout="across"
          options={REASON_LANGUAGES.map((id) => ({ id, label: t("decision.reasons_in", { language: t(`language.${id}`), count: reasons[id]?.length ?? 0 }) }))}
          value={language}
          onChange={onLanguage}
        />
        <div ref={list} data-field={`reasons.${language}`} className={s.reasons}>
          {texts.length === 0 && <p className={s.hint}>{t("decision.no_reasons")}</p>}
          {texts.map((text, index) => {
            const number = index + 1;
            return (
              <div key={index} className={s.reason}>
                <TextArea
                  name={`reasons.${language}.${index}`}
                  label={t("decision.reason", { number })}
                  lang={language}
                  rows={3}
                  value={text}
                  onChange={(next) => put(texts.map((old, at) => (at === index ? next : old)))}
                  error={error(`reasons.${language}.${index}`)}
                />
                <div className={s.tools}>
                  <IconButton size="sm" icon={ArrowUp} label={t("decision.reason_up", { number })} disabled={index === 0} onPress={() => move(index, index - 1)} />
                  <IconButton size="sm" icon={ArrowDown} label={t("decision.reason_down", { number })} disabled={number === texts.length} onPress={() => move(index, index + 1)} />
                  <IconButton size="sm" icon={Trash2} label={t("decision.remove_reason", { number })} onPress={() => put(texts.filter((_, at) => at !== index))} />
                </div>
              </div>
            );
          })}
          <Button icon={Plus} onPress={add}>
            {t("decision.add_reason")}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
