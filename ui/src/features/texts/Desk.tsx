import { Save, Send } from "lucide-react";
import { useRef, useState } from "react";
import { useSession } from "@/app/session";
import { useDraft } from "@/app/useDraft";
import { Button, Checkbox, FailureNotice, Notice, Page, PageHeader, SaveState, Skeleton, StatusPill, TextField, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { Sample, TextFile, TextForm } from "@/ipc/generated";
import { listHref } from "./addresses";
import { Decide } from "./Decide";
import { Editor, type EditorHandle } from "./Editor";
import { Faults } from "./Faults";
import { Files } from "./Files";
import { Side } from "./Side";
import { STATE_TONE } from "./states";
import { useLanguageName } from "./useLanguageName";
import { useTextPreview } from "./useTextPreview";
import s from "./Texts.module.css";

interface Typed {
  /** None until something is typed: the latest edition is shown then. */
  source: string | null;
  note: string;
  verified: boolean;
}

/** The desk of a text: the source, what the check says, and beside it the letter as it would be. */
export function Desk({ file }: { file: TextFile }) {
  const { t, dateTime } = useI18n();
  const say = useToast();
  const fault = useFault();
  const named = useLanguageName();
  const { has } = useSession();
  const editor = useRef<EditorHandle>(null);
  const latest = file.editions[0];
  const open = latest && (latest.state === "draft" || latest.state === "submitted") ? latest : undefined;
  const { text } = file;
  const start: Typed = { source: null, note: open?.note ?? "", verified: latest?.verified ?? false };
  const draft = useDraft<Typed>(`texts/${text.kind}/${text.name}/${text.language}`, start);
  const [people, setPeople] = useState<{ sample: Sample; case: string }>({ sample: "family", case: "" });
  const source = draft.value.source ?? latest?.source ?? file.model ?? "";
  const note = draft.value.note || open?.note || "";
  const form: TextForm = { text, source, note, verified: draft.value.verified, seen: open?.savedAt ?? null };
  const preview = useTextPreview(draft.ready && source ? { form, sample: people.case ? null : people.sample, case: people.case || null } : null);
  const faults = preview.previewed?.checked.faults ?? file.checked?.faults ?? [];
  const blocked = faults.some(({ warning }) => !warning);
  const save = useCommand("text.save");
  const submit = useCommand("text.submit");
  const writes = has("editTexts");
  const changed = draft.value.source !== null && draft.value.source !== latest?.source;
  const title = latest?.source ? (/^title = "(.*)"$/m.exec(latest.source)?.[1] ?? text.name) : text.name;

  const saved = async () => {
    const done = await save.run(form);
    if (!done.ok) return null;
    await draft.discard();
    say(t("texts.saved"));
    return done.answer.edition;
  };
  const handIn = async () => {
    const edition = changed || !open || note !== open.note ? await saved() : open.id;
    if (!edition) return;
    const done = await submit.run({ edition });
    if (done.ok) say(t("texts.submitted"));
  };
  const failure = save.failure ?? submit.failure;

  // What is typed before the draft is there would be lost to it.
  if (!draft.ready)
    return (
      <Page wide>
        <PageHeader title={title} crumbs={[{ label: t("place.texts"), href: listHref(text.kind) }]} />
        <Skeleton lines={12} />
      </Page>
    );
  return (
    <Page wide>
      <PageHeader
        title={title}
        lead={t("texts.of_language", { name: text.name, language: named(text.language) })}
        crumbs={[{ label: t("place.texts"), href: listHref(text.kind) }]}
        actions={
          <>
            <Files form={form} title={title} onRead={(words) => draft.set({ source: words })} writes={writes} />
            {writes && (
              <>
                <Button icon={Save} onPress={() => void saved()} busy={save.busy} disabled={!source.trim()}>
                  {t("texts.save")}
                </Button>
                <Button look="primary" icon={Send} onPress={() => void handIn()} busy={submit.busy} disabled={blocked || open?.state === "submitted" || (!changed && !open)}>
                  {t("texts.submit")}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={s.standing}>
        {file.inUse ? <span>{t(file.inUse.own ? "texts.in_use_own" : "texts.in_use_brought", { version: file.inUse.version })}</span> : <span>{t("texts.in_use_none")}</span>}
        {open && <StatusPill tone={STATE_TONE[open.state]}>{t(`texts.state.${open.state}`)}</StatusPill>}
        {latest && !latest.verified && <StatusPill tone="warning">{t("texts.unconfirmed")}</StatusPill>}
        <SaveState saved={draft.saved} />
      </div>
      {draft.resumed && <Notice tone="info">{t("texts.resumed", { time: dateTime(draft.resumed) })}</Notice>}
      {open?.remark && (
        <Notice tone="warning" title={t("texts.returned", { name: open.decidedBy ?? "" })}>
          <bdi>{open.remark}</bdi>
        </Notice>
      )}
      {failure && <FailureNotice failure={failure} />}
      {open?.state === "submitted" && open.id && <Decide edition={open} id={open.id} text={text} />}
      <div className={s.desk}>
        <div className={s.write}>
          <Editor ref={editor} value={source} rtl={file.rtl} lang={text.language} faults={faults} readOnly={!writes} onChange={(words) => draft.set({ source: words })} />
          <Faults faults={faults} checked={preview.previewed !== null} onGo={({ line, column }) => editor.current?.go(line, column)} />
          {text.kind === "clause" && writes && <Checkbox name="verified" label={t("texts.confirmed")} checked={draft.value.verified} onChange={(verified) => draft.set({ verified, source })} />}
          {writes && <TextField name="note" label={t("texts.note")} hint={t("texts.note_hint")} width="full" value={note} onChange={(words) => draft.set({ note: words })} error={fault.of(failure, "note")} />}
        </div>
        <Side file={file} source={source} preview={preview} people={people} onPeople={setPeople} onInsert={writes ? (words) => editor.current?.insert(words) : undefined} writes={writes} />
      </div>
    </Page>
  );
}
