import { Plus } from "lucide-react";
import { useCallback, useMemo, useRef } from "react";
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

export type EditReasons = (how: (reasons: Reasons) => Reasons) => void;

export interface ReasonFieldsProps {
  file: CaseFile;
  /** The whole draft; none while it is not known yet. */
  form: DecisionForm | null;
  letter: string | undefined;
  reasons: Reasons;
  /** Changes the reasons by what they are now. */
  edit: EditReasons;
  language: string;
  onLanguage(language: string): void;
  error(field: string): string | undefined;
}

const NOBODY: readonly string[] = [];

/** The desk at which the numbered reasons of a letter are written: proposed by the file, worded by the officer. */
export function ReasonFields({ file, form, letter, reasons, edit, language, onLanguage, error }: ReasonFieldsProps) {
  const { t } = useI18n();
  const say = useToast();
  const list = useRef<HTMLDivElement>(null);
  const sources = useSources(file);
  const words = useBasisWords(file, sources);
  const { desk, view } = useDesk(form, letter, reasons);
  const proposals = useMemo(() => desk?.proposals ?? [], [desk]);
  const open = untaken(proposals, reasons);
  const focus = useCallback((index: number) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-field="reasons.${language}.${index}"] textarea`)?.focus()), [language]);
  const add = () => {
    edit((before) => [...before, { ...EMPTY_PARAGRAPH, restsOn: [] }]);
    focus(reasons.length);
  };
  const change = useCallback((at: number, part: Partial<Paragraph>) => edit((before) => changed(before, at, part)), [edit]);
  const remove = useCallback((at: number) => edit((before) => before.filter((_, index) => index !== at)), [edit]);
  const move = useCallback(
    (from: number, to: number) => {
      edit((before) => moved(before, from, to));
      focus(to);
    },
    [edit, focus],
  );
  const official = officialOf(file);
  const wanted = [official, language];
  const take = (one: Paragraph) => {
    const taken = onlyIn(one, wanted);
    const next = takenOver(reasons, proposals, taken);
    edit(() => next);
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
            edit((before) => allTakenOver(before, proposals.map((one) => onlyIn(one, wanted))));
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
                at={index}
                last={index === reasons.length - 1}
                language={language}
                official={official}
                persons={desk?.persons ?? NOBODY}
                view={view(paragraph)}
                proposal={proposalFor(paragraph, proposals)}
                name={`reasons.${language}.${index}`}
                error={error(`reasons.${language}.${index}`) ?? error(`reasons.annex.${index}`) ?? error(`reasons.restsOn.${index}`)}
                onChange={change}
                onMove={move}
                onRemove={remove}
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
