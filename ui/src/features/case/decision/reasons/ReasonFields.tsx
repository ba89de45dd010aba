import { Plus } from "lucide-react";
import { useMemo, useRef } from "react";
import { Button, RadioGroup, Section, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, DecisionForm, Paragraph, Reasons } from "@/ipc/generated";
import { Guide } from "../../assessment/Guide";
import { useSources } from "../../assessment/useSources";
import { officialOf } from "../../letters/languages";
import { moved } from "../form";
import { allTakenOver, changed, countIn, EMPTY_PARAGRAPH, onlyIn, proposalFor, takenOver, untaken } from "./paragraphs";
import { ParagraphItem } from "./ParagraphItem";
import { Proposals } from "./Proposals";
import { useBasisWords } from "./useBasisWords";
import { useDesk } from "./useDesk";
import s from "./Reasons.module.css";

export interface ReasonFieldsProps {
  file: CaseFile;
  /** The whole draft; none while it is not known yet. */
  form: DecisionForm | null;
  letter: string | undefined;
  reasons: Reasons;
  onChange(reasons: Reasons): void;
  language: string;
  onLanguage(language: string): void;
  error(field: string): string | undefined;
}

/** The desk at which the numbered reasons of a letter are written: proposed by the file, worded by the officer. */
export function ReasonFields({ file, form, letter, reasons, onChange, language, onLanguage, error }: ReasonFieldsProps) {
  const { t } = useI18n();
  const say = useToast();
  const list = useRef<HTMLDivElement>(null);
  const sources = useSources(file);
  const words = useBasisWords(file, sources);
  const { desk, view } = useDesk(form, letter, reasons);
  const proposals = useMemo(() => desk?.proposals ?? [], [desk]);
  const open = untaken(proposals, reasons);
  const focus = (index: number) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-field="reasons.${language}.${index}"] textarea`)?.focus());
  const add = () => {
    onChange([...reasons, { ...EMPTY_PARAGRAPH, restsOn: [] }]);
    focus(reasons.length);
  };
  const move = (from: number, to: number) => {
    onChange(moved(reasons, from, to));
    focus(to);
  };
  const official = officialOf(file);
  const wanted = [official, language];
  const take = (one: Paragraph) => {
    const taken = onlyIn(one, wanted);
    const next = takenOver(reasons, proposals, taken);
    onChange(next);
    focus(next.indexOf(taken));
  };
  const labelled = (id: string) => {
    const { count, missing } = countIn(reasons, id);
    return { id, label: t("decision.reasons_in", { language: t(`language.${id}`), count }), ...(missing > 0 ? { hint: t("reasons.missing", { count: missing }) } : {}) };
  };
  return (
    <Section title={t("decision.reasons")} level={3}>
      <p className={s.hint}>{t("decision.reasons_hint")} {t("reasons.note_hint")}</p>
      <Guide section="reasons" />
      <Stack gap={4}>
        <RadioGroup name="reasons.language" label={t("decision.reasons_language")} layout="across" options={file.writing.reasoned.map(labelled)} value={language} onChange={onLanguage} />
        <Proposals
          file={file}
          words={words}
          proposals={open}
          language={language}
          unverified={desk?.unverified.includes(language) ?? false}
          onTake={take}
          onTakeAll={() => {
            onChange(allTakenOver(reasons, proposals.map((one) => onlyIn(one, wanted))));
            say(t("reasons.taken_toast", { count: open.length }));
          }}
        />
        <div ref={list} data-field={`reasons.${language}`} className={s.desk}>
          {reasons.length === 0 && <p className={s.hint}>{t("decision.no_reasons")}</p>}
          {reasons.length > 0 && <p className={s.hint}>{t("reasons.move_hint")}</p>}
          <ol className={s.list} aria-label={t("decision.reasons")}>
            {reasons.map((paragraph, index) => (
              <ParagraphItem
                key={index}
                file={file}
                words={words}
                paragraph={paragraph}
                number={index + 1}
                last={index === reasons.length - 1}
                language={language}
                official={official}
                persons={desk?.persons ?? []}
                view={view(paragraph)}
                proposal={proposalFor(paragraph, proposals)}
                name={`reasons.${language}.${index}`}
                error={error(`reasons.${language}.${index}`) ?? error(`reasons.annex.${index}`) ?? error(`reasons.restsOn.${index}`)}
                change={(part) => onChange(changed(reasons, index, part))}
                move={(by) => move(index, index + by)}
                remove={() => onChange(reasons.filter((_, at) => at !== index))}
              />
            ))}
          </ol>
          <Button icon={Plus} onPress={add}>
            {t("decision.add_reason")}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
