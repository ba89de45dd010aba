import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { Button, ButtonLink, Card, Checkbox, ComboBox, Form, Notice, RadioGroup, SaveState, Select, Skeleton, Stack, TextArea, useFault, useToast } from "@/components";
import { go } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, Fact, FactForm } from "@/ipc/generated";
import { RestrictButton, Restricted, restrictionOf } from "../restriction";
import { sectionHref } from "../sections";
import { usePersonOptions } from "../interviews/people";
import { factDraft } from "./addresses";
import { FINDINGS } from "./findings";
import { CitePicker } from "./CitePicker";
import { DoubtFields } from "./DoubtFields";
import { FactorFields } from "./FactorFields";
import { formOf, whole } from "./form";
import { Guide } from "./Guide";
import { IndicatorFields } from "./IndicatorFields";
import { LinePicker } from "./LinePicker";
import { PaperPicker } from "./PaperPicker";
import { SourceCard } from "./SourceCard";
import { linesIn, sourceKey, withLines, withSource, without } from "./sources";
import { useSources, type Sources } from "./useSources";
import q from "./Quotes.module.css";
import s from "./FactEditor.module.css";

/** One fact: what it is, what it rests on, which way the indicators point, what is found and why. */
export function FactEditor({ file, fact, reload }: { file: CaseFile; fact: Fact | undefined; reload(): void }) {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  const say = useToast();
  const sources = useSources(file);
  const persons = usePersonOptions(file);
  const draft = useDraft<FactForm>(factDraft(file.id, fact?.id ?? "new"), formOf(file, fact));
  const record = useCommand("fact.record");
  const { value, set } = draft;
  const form = useMemo(() => whole(value), [value]);
  const back = sectionHref(file.id, "assessment");
  const error = (field: string) => fault.of(record.failure, field);

  const submit = async () => {
    const rejected = form.finding === "rejected";
    const wrong = Failure.fields({
      statement: form.statement.trim() === "" && "required",
      reasoning: form.finding !== "undecided" && form.reasoning.trim() === "" && "required",
      putIn: rejected && form.putIn === null && "putToApplicantMissing",
    });
    if (wrong) return record.fail(wrong);
    const done = await record.run(form);
    if (!done.ok) return;
    await draft.discard();
    reload();
    say(t("assessment.saved_toast", { number: done.answer.number }));
    go(back);
  };

  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <Stack gap={4}>
      <div className={s.back}>
        <ButtonLink href={back} look="quiet" icon={ArrowLeft}>
          {t("assessment.to_matrix")}
        </ButtonLink>
      </div>
      {draft.resumed && (
        <Notice
          actions={
            <Button size="sm" onPress={() => void draft.discard()}>
              {t("assessment.discard")}
            </Button>
          }
        >
          {t("assessment.resumed", { time: dateTime(draft.resumed) })}
        </Notice>
      )}
      <Guide section="facts" />
      <div className={s.columns}>
        <Card
          title={fact ? t("assessment.edit_fact", { number: fact.number }) : t("assessment.new_fact")}
          actions={
            fact && (
              <>
                <Restricted classes={restrictionOf(file, fact.id)?.classes} />
                <RestrictButton file={file} kind="fact" record={fact.id} called={t("restriction.fact", { number: fact.number })} />
              </>
            )
          }
        >
          <Form
            label={fact ? t("assessment.edit_fact", { number: fact.number }) : t("assessment.new_fact")}
            onSubmit={() => void submit()}
            failure={record.failure}
            actions={
              <>
                <Button type="submit" look="primary" busy={record.busy}>
                  {t("assessment.save")}
                </Button>
                <ButtonLink href={back} look="quiet">
                  {t("action.cancel")}
                </ButtonLink>
              </>
            }
          >
            <TextArea
              name="statement"
              label={t("assessment.statement")}
              hint={t("assessment.statement_hint")}
              rows={2}
              autoFocus
              value={form.statement}
              onChange={(statement) => set({ statement })}
              error={error("statement")}
            />
            {persons.length > 1 && (
              <Select name="person" label={t("assessment.person")} options={persons} value={form.person} onChange={(person) => set({ person })} error={error("person")} />
            )}
            <Chosen form={form} sources={sources} onChange={(evidence) => set({ evidence })} />
            <Checkbox name="confidential" label={t("assessment.confidential")} hint={t("assessment.confidential_hint")} checked={form.confidential ?? false} onChange={(confidential) => set({ confidential })} />
            <FactorFields factors={form.factors} onChange={(factors) => set({ factors })} error={error} />
            <IndicatorFields indicators={form.indicators} evidence={form.evidence} sources={sources} onChange={(indicators) => set({ indicators })} error={error} />
            <RadioGroup
              name="finding"
              label={t("assessment.finding")}
              options={FINDINGS.map((id) => ({ id, label: t(`finding.${id}`), hint: id === "undecided" ? undefined : t(`finding.${id}_hint`) }))}
              value={form.finding}
              onChange={(finding) => set({ finding })}
              error={error("finding")}
            />
            {form.finding === "benefitOfDoubt" && <DoubtFields doubt={form.doubt} onChange={(doubt) => set({ doubt })} />}
            <TextArea
              name="reasoning"
              label={t("assessment.reasoning")}
              value={form.reasoning}
              onChange={(reasoning) => set({ reasoning })}
              error={error("reasoning")}
            />
            <ComboBox
              name="putIn"
              label={t("assessment.put_to")}
              hint={
                <>
                  {t("assessment.put_to_hint")}
                  {form.finding === "rejected" && <p>{t("assessment.put_to_now")}</p>}
                </>
              }
              width="full"
              options={sources.quotes.map(({ line, label }) => ({ id: line.id, label, detail: `${t(`line.${line.kind}`)}: ${line.text.slice(0, 120)}` }))}
              value={form.putIn}
              onChange={(putIn) => set({ putIn })}
              error={error("putIn")}
            />
            {form.putIn && (
              <TextArea
                name="explanation"
                label={t("assessment.explanation")}
                hint={t("assessment.explanation_hint")}
                rows={2}
                value={form.explanation}
                onChange={(explanation) => set({ explanation })}
                error={error("explanation")}
              />
            )}
          </Form>
        </Card>
        <div className={s.picker}>
          <Card title={t("assessment.picker")} actions={<SaveState saved={draft.saved} />}>
            <Stack gap={4}>
              <LinePicker quotes={sources.quotes} chosen={linesIn(form.evidence)} onChange={(lines) => set({ evidence: withLines(form.evidence, lines) })} />
              <PaperPicker name="papers" label={t("assessment.papers")} papers={sources.papers} chosen={form.evidence} onChange={(evidence) => set({ evidence })} />
              <PaperPicker name="citations" label={t("assessment.citations")} papers={sources.citations} chosen={form.evidence} onChange={(evidence) => set({ evidence })} />
              <CitePicker file={file} fact={fact?.id ?? null} cited={sources.citations} onCite={(id) => set({ evidence: withSource(form.evidence, { kind: "citation", id }) })} />
            </Stack>
          </Card>
        </div>
      </div>
    </Stack>
  );
}

function Chosen({ form, sources, onChange }: { form: FactForm; sources: Sources; onChange(evidence: FactForm["evidence"]): void }) {
  const { t } = useI18n();
  return (
    <section data-field="evidence" data-label={t("assessment.chosen_lines")} aria-label={t("assessment.chosen_lines")} className={q.quotes}>
      <h3 className={s.heading}>{t("assessment.chosen_lines")}</h3>
      {form.evidence.length === 0 && <p className={q.none}>{t("assessment.pick_lines")}</p>}
      {form.evidence.map((source) => {
        const known = sources.of(source);
        return known && <SourceCard key={sourceKey(source)} known={known} onRemove={() => onChange(without(form.evidence, source))} />;
      })}
    </section>
  );
}
