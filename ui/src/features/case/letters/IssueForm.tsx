import { Stamp } from "lucide-react";
import { useMemo } from "react";
import { Button, Card, DateParts, Form, RadioGroup, SaveState, Section, Skeleton, Stack, fromIso, todayIso, useFault, useToast, type DateDraft } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { reasonsFor } from "../decision/form";
import { textsOf } from "../decision/reasons";
import { LetterChoice } from "../decision/LetterChoice";
import { dayOf } from "./day";
import { officialOf, summariesOf } from "./languages";
import { Gate } from "../after/Gate";
import { useKeptOverrides } from "../rules";
import { PreviewPane } from "./PreviewPane";
import { Remedies } from "./Remedies";
import { Split } from "./Split";
import { usePreview } from "./usePreview";

interface Typed {
  letter: string | null;
  language: string;
  summary: string;
  handOver: DateDraft;
}

/** The last choices before the letter is frozen: its language, its summary, the day it is handed over. */
export function IssueForm({ file, reload }: { file: CaseFile; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const issue = useCommand("letter.issue");
  const waiting = file.lettersDue.filter(({ issued }) => issued === null);
  const draft = useDraft<Typed>(`cases/${file.id}/letters/issue`, { letter: null, language: officialOf(file), summary: "none", handOver: fromIso(todayIso()) });
  const { language, summary, handOver } = draft.value;
  const on = dayOf(handOver);
  const day = "day" in on ? on.day : null;
  const second = summary === "none" || summary === language ? null : summary;
  const letter = (waiting.find((due) => due.letter === draft.value.letter) ?? waiting[0])?.letter ?? null;
  const reasons = file.decision ? reasonsFor(file.decision, letter ?? undefined, file.lettersDue) : [];
  const asked = useMemo(
    () => (draft.ready ? { application: file.id, language, summary: second, handOver: day, draft: null, letter, about: null, corrects: null } : null),
    [draft.ready, file.id, language, second, day, letter],
  );
  const preview = usePreview("letter.preview", asked);
  const error = (field: string) => fault.of(issue.failure, field);
  const overrides = useKeptOverrides(`cases/${file.id}/letters/issue/warnings`);

  const submit = async () => {
    if ("wrong" in on) return issue.fail(Failure.fields({ handOver: on.wrong }));
    const done = await issue.run({ application: file.id, language, summary: second, handOver: on.day, letter, about: null, overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(t("letter.issued_toast_plain"));
    reload();
  };

  if (!draft.ready) return <Skeleton lines={6} />;
  /** How many reasons there are in a language. */
  const written = (lang: string) => {
    const count = textsOf(reasons, lang).length;
    return count === 0 ? t("letter.no_reasons_in") : t("letter.reasons_count", { count });
  };
  return (
    <Split aside={<PreviewPane preview={preview} />}>
      <Card title={t("letter.issue_title")} actions={<SaveState saved={draft.saved} />}>
        <Form
          label={t("letter.issue_title")}
          onSubmit={() => void submit()}
          failure={issue.failure}
          actions={
            <Button type="submit" look="primary" icon={Stamp} busy={issue.busy}>
              {t("letter.issue")}
            </Button>
          }
        >
          <LetterChoice file={file} groups={waiting} letter={letter ?? undefined} onChange={(next) => draft.set({ letter: next })} />
          <RadioGroup
            name="language"
            label={t("letter.language")}
            options={file.writing.languages.map((id) => ({ id, label: t(`language.${id}`), hint: written(id) }))}
            value={language}
            onChange={(next) => draft.set({ language: next })}
            error={error("language") ?? (issue.failure?.code === "missingGlyph" ? fault.whole(issue.failure) : undefined)}
          />
          <RadioGroup
            name="summary"
            label={t("letter.summary")}
            hint={t("letter.summary_hint")}
            layout="across"
            options={[{ id: "none", label: t("letter.no_summary") }, ...summariesOf(file).filter((id) => id !== language).map((id) => ({ id, label: t(`language.${id}`) }))]}
            value={second ?? "none"}
            onChange={(next) => draft.set({ summary: next })}
            error={error("summary")}
          />
          <DateParts
            name="handOver"
            label={t("letter.hand_over")}
            hint={t("letter.hand_over_hint")}
            calendars={["gregorian"]}
            value={handOver}
            onChange={(next) => draft.set({ handOver: next })}
            error={error("handOver")}
          />
          <Section title={t("letter.remedies")} level={3}>
            <Stack gap={2}>
              <p>{t("letter.remedies_hint")}</p>
              <Remedies file={file} />
            </Stack>
          </Section>
          <Gate file={file} act="issueLetter" ask={{ language, code: second }} overrides={overrides} here="letters" />
          <p>{t("letter.issue_hint")}</p>
        </Form>
      </Card>
    </Split>
  );
}
