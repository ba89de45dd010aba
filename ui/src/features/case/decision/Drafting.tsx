import { Send } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { Button, Card, FailureNotice, Notice, SaveState, Skeleton, Stack, focusField, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Failure } from "@/ipc";
import type { CaseFile, DecisionSection } from "@/ipc/generated";
import { officialOf, reasonLanguage } from "../letters/languages";
import { PreviewControls, type Shown } from "../letters/PreviewControls";
import { Split } from "../letters/Split";
import { Claims } from "./Claims";
import { DraftPreview } from "./DraftPreview";
import { groupsOf, reasonsFor, withReasons } from "./form";
import { LetterChoice } from "./LetterChoice";
import { Remarks } from "./Remarks";
import { RuleGate, useKeptOverrides } from "../rules";
import { Outcomes } from "./Outcomes";
import { ReasonFields, type EditReasons } from "./reasons";
import { useDecision } from "./useDecision";
import s from "./Decision.module.css";

const OF_OUTCOMES: readonly DecisionSection[] = ["outcomes", "facts"];
const OF_REASONS: readonly DecisionSection[] = ["reasons", "letter"];

/** The draft on one side, the letter it becomes on the other. */
export function Drafting({ file, reload }: { file: CaseFile; reload(): void }) {
  const { t, dateTime } = useI18n();
  const say = useToast();
  const fault = useFault();
  const { form, change, saved, failure, ready, flush } = useDecision(file, reload);
  const submit = useCommand("decision.submit");
  const overrides = useKeptOverrides(`cases/${file.id}/decision/submit`);
  const [shown, setShown] = useState<Shown>({ language: officialOf(file), summary: null });
  const [language, setLanguage] = useState(officialOf(file));
  const [chosen, setChosen] = useState<string>();
  const groups = useMemo(() => groupsOf(file, form.rulings), [file, form.rulings]);
  const letter = groups.find((group) => group.letter === chosen)?.letter ?? groups[0]?.letter;
  const reasons = reasonsFor(form, letter, groups);
  const asked = useMemo(() => (ready ? { application: file.id, ...shown, handOver: null, draft: form, letter: letter ?? null, about: null, corrects: null } : null), [ready, file.id, shown, form, letter]);
  const editReasons = useCallback<EditReasons>((how) => change((before) => withReasons(before, letter, groups, how(reasonsFor(before, letter, groups)))), [change, letter, groups]);
  const [unprinted, setUnprinted] = useState<Failure | null>(null);

  /** A sign that cannot be printed is named at the reason it stands in. */
  const glyph = unprinted?.code === "missingGlyph" ? [...(unprinted.params.character ?? "")][0] : undefined;
  const error = useCallback((field: string) => fault.of(failure, field), [fault, failure]);
  const errorOfReason = (field: string) => {
    const known = error(field) ?? (field.startsWith("reasons.") && letter ? fault.of(failure, `letterReasons.${letter}${field.slice("reasons".length)}`) : undefined);
    const [part, lang, index] = field.split(".");
    const holds = part === "reasons" && glyph && unprinted && reasons[Number(index)]?.texts[lang ?? ""]?.includes(glyph);
    return known ?? (holds && unprinted ? fault.whole(unprinted) : undefined);
  };

  const chooseLanguage = (next: string) => {
    setLanguage(next);
    // The letter shows the language that is being written: as the letter itself, or as its summary.
    setShown((before) => (!file.writing.languages.includes(next) ? { ...before, summary: next } : { language: next, summary: before.summary === next ? null : before.summary }));
  };
  const handIn = async () => {
    const unsaved = await flush();
    if (unsaved) {
      const [first] = unsaved.fields;
      if (first) focusField(first.field);
      return;
    }
    const done = await submit.run({ application: file.id, overrides: overrides.list });
    if (!done.ok) return;
    await overrides.discard();
    say(t("decision.submitted_toast"));
    reload();
  };

  if (!ready) return <Skeleton lines={10} />;
  const last = file.decision?.reviews.at(-1);
  const open = file.decision?.remarks.filter(({ doneBy }) => doneBy === null).length ?? 0;
  const returned = file.decision?.state === "returned" && last?.verdict === "returned" ? last : null;
  return (
    <Split
      aside={
        <DraftPreview
          asked={asked}
          onFailure={setUnprinted}
          controls={
            <PreviewControls
              file={file}
              shown={shown}
              onChange={(next) => {
                setShown(next);
                if (next.language !== shown.language) setLanguage(reasonLanguage(file, next.language));
              }}
            />
          }
        />
      }
    >
      <Card title={t("decision.draft")}>
        <Stack gap={6}>
          {returned && (
            <Notice tone="warning" title={t("decision.returned", { name: returned.officer, time: dateTime(returned.at) })}>
              {returned.reasons && (
                <span dir="auto" className={s.prose}>
                  {returned.reasons}
                </span>
              )}
              {open > 0 && <p>{t("remark.count", { count: open })}</p>}
            </Notice>
          )}
          <Outcomes file={file} rulings={form.rulings} change={change} error={error} />
          <Remarks file={file} sections={OF_OUTCOMES} />
          <Claims file={file} family={form.analysis} claims={form.own} change={change} error={error} />
          <LetterChoice file={file} groups={groups} letter={letter} onChange={setChosen} />
          <ReasonFields file={file} form={form} letter={letter} reasons={reasons} edit={editReasons} language={language} onLanguage={chooseLanguage} error={errorOfReason} />
          <Remarks file={file} sections={OF_REASONS} />
          <RuleGate file={file} broken={file.broken} overrides={overrides} here="decision" ready={t("decision.ready")} />
          {failure && <FailureNotice failure={failure} />}
          {submit.failure && submit.failure.fields.length === 0 && <FailureNotice failure={submit.failure} />}
          <p className={s.hint}>{t("decision.submit_hint")}</p>
          <div className={s.actions}>
            <Button look="primary" icon={Send} busy={submit.busy} onPress={() => void handIn()}>
              {t("decision.submit")}
            </Button>
            <SaveState saved={saved} />
          </div>
        </Stack>
      </Card>
    </Split>
  );
}
