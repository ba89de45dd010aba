import { ArrowLeft, Stamp } from "lucide-react";
import { useMemo } from "react";
import { go } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { useWords } from "@/app/words";
import { Button, ButtonLink, Card, Form, Notice, SaveState, Select, Skeleton, Stack, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseFile, PaperKind } from "@/ipc/generated";
import { PreviewPane } from "../letters/PreviewPane";
import { Split } from "../letters/Split";
import { usePreview } from "../letters/usePreview";
import { personHref } from "../people/addresses";
import { AboutFields } from "./AboutFields";
import { paperHref } from "./addresses";
import { paperForm, paperStart, type PaperDraft } from "./form";

const NONE = "none";

/** A paper being drawn up, the real one beside the form. Issued, it is frozen. */
export function DrawUp({ file, kind, about }: { file: CaseFile; kind: PaperKind; about: string | undefined }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const fault = useFault();
  const say = useToast();
  const issue = useCommand("paper.issue");
  const draft = useDraft<PaperDraft>(`cases/${file.id}/papers/${kind}${about ? `/${about}` : ""}`, paperStart(file, kind, about));
  const { language, beside } = draft.value;
  const form = useMemo(() => paperForm(file.id, kind, draft.value), [file.id, kind, draft.value]);
  const lacks = kind === "slip" && form.appointment === null;
  const preview = usePreview("paper.preview", draft.ready && !lacks ? form : null);
  const rule = file.folder.rules[kind];
  const languages = rule?.languages ?? file.folder.languages;
  const unconfirmed = [language, beside].flatMap((id) => (id !== null && rule?.unconfirmed.includes(id) ? [id] : []));
  const holder = draft.value.person ?? file.members.find(({ relationship }) => relationship === "PA")?.person.id;
  const faceless = rule?.requiresPhotograph && file.folder.hints.find(({ code, person }) => code === "photographMissing" && person === holder);
  const error = (field: string) => fault.of(issue.failure, field);

  const submit = async () => {
    const done = await issue.run(form);
    if (!done.ok) return;
    await draft.discard();
    say(t(`paper.issued.${kind}`));
    go(paperHref(file.id, "show", done.answer.paper));
  };

  if (!draft.ready) return <Skeleton lines={6} />;
  return (
    // A paper that cannot be drawn up yet is none that is still on its way.
    <Split aside={!lacks && <PreviewPane preview={preview} />}>
      <Stack gap={4}>
        <div>
          <ButtonLink size="sm" look="quiet" icon={ArrowLeft} href={paperHref(file.id)}>
            {t("paper.all")}
          </ButtonLink>
        </div>
        {faceless && (
          <Notice tone="warning" title={t("paper.photograph_missing")} actions={<ButtonLink href={personHref(file.id, faceless.person, "photograph")}>{t("photo.add")}</ButtonLink>}>
            {t("paper.photograph_missing_text")}
          </Notice>
        )}
        <Card title={t(`paper.kind.${kind}`)} actions={<SaveState saved={draft.saved} />}>
          <Form
            label={t(`paper.kind.${kind}`)}
            onSubmit={() => void submit()}
            failure={issue.failure}
            actions={
              <Button type="submit" look="primary" icon={Stamp} busy={issue.busy} disabled={lacks}>
                {t("paper.issue")}
              </Button>
            }
          >
            <Select
              name="language"
              label={t("paper.language")}
              options={languages.map((id) => ({ id, label: t(`language.${id}`) }))}
              value={language}
              onChange={(next) => draft.set({ language: next })}
              error={error("language")}
            />
            <Select
              name="beside"
              label={t("paper.beside")}
              options={[{ id: NONE, label: t("paper.beside_none") }, ...languages.filter((id) => id !== language).map((id) => ({ id, label: t(`language.${id}`) }))]}
              value={beside === null || beside === language ? NONE : beside}
              onChange={(next) => draft.set({ beside: next === NONE ? null : next })}
              error={error("beside")}
            />
            {unconfirmed.length > 0 && <Notice tone="warning">{t("paper.unconfirmed", { languages: unconfirmed.map((id) => t(`language.${id}`)).join(", ") })}</Notice>}
            <AboutFields file={file} kind={kind} draft={draft.value} set={draft.set} error={error} />
            {rule && (
              <p>
                {rule.validUntil && t("paper.valid_if_today", { date: longDate(rule.validUntil) })} {rule.legalBasis && words(rule.legalBasis)} {!rule.verified && t("case.unverified")}
              </p>
            )}
            <p>{t("paper.issue_hint")}</p>
          </Form>
        </Card>
      </Stack>
    </Split>
  );
}
