import { FilePen } from "lucide-react";
import { useMemo } from "react";
import { Button, ButtonLink, Card, DateParts, Form, Notice, RadioGroup, SaveState, Select, Skeleton, TextArea, fromIso, todayIso, useFault, useToast, type DateDraft } from "@/components";
import { go } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, LetterView } from "@/ipc/generated";
import { Gate } from "../after/Gate";
import { useKeptOverrides } from "../rules";
import { letterHref } from "./addresses";
import { isOfOne } from "./subjects";
import { dayOf } from "./day";
import { summariesOf } from "./languages";
import { PreviewPane } from "./PreviewPane";
import { Split } from "./Split";
import { usePreview } from "./usePreview";

interface Typed {
  correction: string | null;
  because: string;
  language: string;
  summary: string;
  handOver: DateDraft;
}

/** A letter with a mistake is issued anew, and takes the place of the first one. */
export function Correct({ file, letter, reload }: { file: CaseFile; letter: LetterView; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const words = useWords();
  const fault = useFault();
  const reissue = useCommand("letter.reissue");
  const overrides = useKeptOverrides(`cases/${file.id}/letters/correct/${letter.id}/warnings`);
  const { corrections, offers } = file.writing;
  const offer = offers.find((one) => one.record === letter.record && one.subject === letter.subject);
  const languages = offer?.languages ?? file.writing.languages;
  const seconds = offer ? [...offer.languages, ...offer.beside] : summariesOf(file);
  const draft = useDraft<Typed>(`cases/${file.id}/letters/correct/${letter.id}`, { correction: null, because: "", language: letter.language, summary: letter.summary ?? "none", handOver: fromIso(todayIso()) });
  const { correction, because, language, summary, handOver } = draft.value;
  const on = dayOf(handOver);
  const day = "day" in on ? on.day : null;
  const second = summary === "none" || summary === language ? null : summary;
  const [name = ""] = letter.template.split("@");
  const about = useMemo(() => ({ subject: letter.subject, record: letter.record, person: isOfOne(letter.subject) ? (letter.persons[0] ?? null) : null }), [letter]);
  const asked = useMemo(
    () => (draft.ready ? { application: file.id, language, summary: second, handOver: day, draft: null, letter: name, about, corrects: correction === null ? null : { letter: letter.id, correction } } : null),
    [draft.ready, file.id, language, second, day, name, about, correction, letter.id],
  );
  const preview = usePreview("letter.preview", asked);
  const error = (field: string) => fault.of(reissue.failure, field);
  const chosen = corrections.find(({ code }) => code === correction);

  const submit = async () => {
    const wrong = Failure.fields({ correction: correction === null && "required", because: because.trim() === "" && "required", handOver: "wrong" in on && on.wrong });
    if (wrong || "wrong" in on) return reissue.fail(wrong);
    const done = await reissue.run({ letter: letter.id, correction: correction ?? "", because, language, summary: second, handOver: on.day, overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(t("letter.corrected_toast"));
    reload();
    go(letterHref(file.id));
  };

  if (!draft.ready) return <Skeleton lines={6} />;
  return (
    <Split aside={<PreviewPane preview={preview} />}>
      <Card title={t("letter.correct_title", { number: letter.number })} actions={<SaveState saved={draft.saved} />}>
        <Form
          label={t("letter.correct_title", { number: letter.number })}
          onSubmit={() => void submit()}
          failure={reissue.failure}
          actions={
            <>
              <Button type="submit" look="primary" icon={FilePen} busy={reissue.busy}>
                {t("letter.correct")}
              </Button>
              <ButtonLink look="quiet" href={letterHref(file.id)}>
                {t("action.close")}
              </ButtonLink>
            </>
          }
        >
          <p>{t("letter.correct_means")}</p>
          <Select
            name="correction"
            label={t("letter.correction")}
            width="full"
            options={corrections.map((one) => ({ id: one.code, label: words(one.name) }))}
            value={correction}
            onChange={(next) => draft.set({ correction: next })}
            error={error("correction")}
          />
          {chosen && (
            <Notice title={chosen.restarts ? t("letter.time_restarts") : t("letter.time_goes_on")}>
              {words(chosen.legalBasis)}
              {!chosen.verified && ` (${t("clock.unverified")})`}
            </Notice>
          )}
          <TextArea name="because" label={t("letter.correct_because")} rows={2} value={because} onChange={(next) => draft.set({ because: next })} error={error("because")} />
          <RadioGroup name="language" label={t("letter.language")} layout="across" options={languages.map((id) => ({ id, label: t(`language.${id}`) }))} value={language} onChange={(next) => draft.set({ language: next })} error={error("language")} />
          <RadioGroup
            name="summary"
            label={t("letter.summary")}
            layout="across"
            options={[{ id: "none", label: t("letter.no_summary") }, ...seconds.filter((id) => id !== language).map((id) => ({ id, label: t(`language.${id}`) }))]}
            value={second ?? "none"}
            onChange={(next) => draft.set({ summary: next })}
            error={error("summary")}
          />
          <DateParts name="handOver" label={t("letter.hand_over")} calendars={["gregorian"]} value={handOver} onChange={(next) => draft.set({ handOver: next })} error={error("handOver")} />
          <Gate file={file} act="issueLetter" ask={{ language, code: second, record: letter.record }} overrides={overrides} here="letters" />
        </Form>
      </Card>
    </Split>
  );
}
