import { Stamp } from "lucide-react";
import { useMemo } from "react";
import { Button, ButtonLink, Card, DateParts, Form, RadioGroup, SaveState, Skeleton, fromIso, todayIso, useFault, useToast, type DateDraft } from "@/components";
import { go } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, LetterOffer } from "@/ipc/generated";
import { Gate } from "../after/Gate";
import { useKeptOverrides } from "../rules";
import { aboutOf, letterHref, offerTarget } from "./addresses";
import { dayOf } from "./day";
import { PreviewPane } from "./PreviewPane";
import { Split } from "./Split";
import { useLetterWords } from "./useLetterWords";
import { usePreview } from "./usePreview";

interface Typed {
  language: string;
  summary: string;
  handOver: DateDraft;
}

/** A letter of another act than a decision, before it is frozen. */
export function WriteLetter({ file, offer, reload }: { file: CaseFile; offer: LetterOffer; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const words = useLetterWords();
  const issue = useCommand("letter.issue");
  const overrides = useKeptOverrides(`cases/${file.id}/letters/write/${offerTarget(offer)}/warnings`);
  const { addressedIn } = file.writing;
  const official = offer.languages[0] ?? "az";
  const seconds = [...offer.languages, ...offer.beside];
  const theirs = seconds.includes(addressedIn) && addressedIn !== official ? addressedIn : "none";
  const draft = useDraft<Typed>(`cases/${file.id}/letters/write/${offerTarget(offer)}`, { language: official, summary: theirs, handOver: fromIso(todayIso()) });
  const { language, summary, handOver } = draft.value;
  const on = dayOf(handOver);
  const day = "day" in on ? on.day : null;
  const second = summary === "none" || summary === language ? null : summary;
  const about = useMemo(() => aboutOf(offer), [offer]);
  const asked = useMemo(
    () => (draft.ready ? { application: file.id, language, summary: second, handOver: day, draft: null, letter: offer.letter, about, corrects: null } : null),
    [draft.ready, file.id, language, second, day, offer.letter, about],
  );
  const preview = usePreview("letter.preview", asked);
  const error = (field: string) => fault.of(issue.failure, field);

  const submit = async () => {
    if ("wrong" in on) return issue.fail(Failure.fields({ handOver: on.wrong }));
    const done = await issue.run({ application: file.id, language, summary: second, handOver: on.day, letter: offer.letter, about, overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(t("letter.issued_toast_plain"));
    reload();
    go(letterHref(file.id));
  };

  if (!draft.ready) return <Skeleton lines={6} />;
  return (
    <Split aside={<PreviewPane preview={preview} />}>
      <Card title={words.kind(offer.letter)} actions={<SaveState saved={draft.saved} />}>
        <Form
          label={words.kind(offer.letter)}
          onSubmit={() => void submit()}
          failure={issue.failure}
          actions={
            <>
              <Button type="submit" look="primary" icon={Stamp} busy={issue.busy}>
                {t("letter.issue")}
              </Button>
              <ButtonLink look="quiet" href={letterHref(file.id)}>
                {t("action.close")}
              </ButtonLink>
            </>
          }
        >
          <p>
            <bdi>{t("letter.to", { names: words.whom(file, offer.persons) })}</bdi>
          </p>
          <RadioGroup
            name="language"
            label={t("letter.language")}
            options={offer.languages.map((id) => ({ id, label: t(`language.${id}`) }))}
            value={language}
            onChange={(next) => draft.set({ language: next })}
            error={error("language") ?? (issue.failure?.code === "missingGlyph" ? fault.whole(issue.failure) : undefined)}
          />
          <RadioGroup
            name="summary"
            label={t("letter.summary")}
            hint={t("letter.summary_hint")}
            layout="across"
            options={[{ id: "none", label: t("letter.no_summary") }, ...seconds.filter((id) => id !== language).map((id) => ({ id, label: t(`language.${id}`) }))]}
            value={second ?? "none"}
            onChange={(next) => draft.set({ summary: next })}
            error={error("summary")}
          />
          <DateParts
            name="handOver"
            label={t("letter.hand_over")}
            {...(offer.remedies.length > 0 ? { hint: t("letter.hand_over_hint") } : {})}
            calendars={["gregorian"]}
            value={handOver}
            onChange={(next) => draft.set({ handOver: next })}
            error={error("handOver")}
          />
          <Gate file={file} act="issueLetter" ask={{ language, code: second, record: offer.record }} overrides={overrides} here="letters" />
          <p>{t("letter.issue_hint")}</p>
        </Form>
      </Card>
    </Split>
  );
}
