import { FilePlus2, ShieldAlert } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, Section, Select, TextArea, useFault, useToast } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { AddendumView, CaseFile, LineView, Signer, Transcript } from "@/ipc/generated";
import { DraftDrawer } from "../forms/DraftDrawer";
import { partDraft } from "./addresses";
import { LongText } from "./LongText";
import { References } from "./references";
import { NOTHING } from "./refers";
import s from "./Addenda.module.css";

export interface AddendaProps {
  file: CaseFile;
  interview: string;
  transcript: Transcript;
  /** This officer may write one. */
  may: boolean;
}

/** What was corrected or completed after the signatures: dated, by whom, never changed. */
export function Addenda({ file, interview, transcript: { addenda, lines, signers }, may }: AddendaProps) {
  const { t } = useI18n();
  const [writing, setWriting] = useState(false);
  if (addenda.length === 0 && !may) return null;
  return (
    <div className={s.addenda}>
      <Section
        title={t("addendum.title")}
        actions={
          may && (
            <Button size="sm" icon={FilePlus2} onPress={() => setWriting(true)}>
              {t("addendum.add")}
            </Button>
          )
        }
      >
        {addenda.length === 0 ? <p className={s.none}>{t("addendum.none")}</p> : addenda.map((one) => <Addendum key={one.id} addendum={one} />)}
      </Section>
      {writing && <Writing application={file.id} interview={interview} lines={lines} speakers={[...new Set(signers.map((signer) => signer.as))]} onClose={() => setWriting(false)} />}
    </div>
  );
}

function Addendum({ addendum: { number, saidBy, text, lines, officer, at, digest, intact } }: { addendum: AddendumView }) {
  const { t, dateTime } = useI18n();
  return (
    <article className={s.addendum} data-addendum={number}>
      <header className={s.head}>
        <strong>{t("addendum.number", { number })}</strong>
        <span>{t(`signer.${saidBy}`)}</span>
        <time dateTime={at}>{dateTime(at)}</time>
        <bdi>{t("addendum.by", { name: officer })}</bdi>
        <bdi>{t("interview.digest", { digest: digest.slice(0, 16) })}</bdi>
      </header>
      {!intact && (
        <p className={s.broken} role="alert">
          <ShieldAlert aria-hidden="true" />
          {t("interview.not_intact")}
        </p>
      )}
      <LongText>{text}</LongText>
      {lines.length > 0 && <References refers={{ ...NOTHING, lines }} />}
    </article>
  );
}

interface Typed {
  saidBy: Signer | null;
  text: string;
  lines: string[];
}

function Writing({ application, interview, lines, speakers, onClose }: { application: string; interview: string; lines: readonly LineView[]; speakers: readonly Signer[]; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const add = useCommand("interview.add_addendum");
  const draft = useDraft<Typed>(partDraft(application, interview, "addendum"), { saidBy: null, text: "", lines: [] });
  const { value: typed, set } = draft;
  const submit = async () => {
    const wrong = Failure.fields({ saidBy: typed.saidBy === null && "required", text: typed.text.trim() === "" && "required" });
    if (wrong || typed.saidBy === null) return add.fail(wrong);
    const done = await add.run({ interview, saidBy: typed.saidBy, text: typed.text, lines: typed.lines });
    if (!done.ok) return;
    await draft.discard();
    say(t("addendum.done"));
    onClose();
  };
  return (
    <DraftDrawer title={t("addendum.new")} draft={draft} intro={t("addendum.intro")} failure={add.failure} send={t("addendum.save")} busy={add.busy} onSubmit={() => void submit()} onClose={onClose}>
      <Select
        name="saidBy"
        label={t("addendum.said_by")}
        width="full"
        options={speakers.map((id) => ({ id, label: t(`signer.${id}`) }))}
        value={typed.saidBy}
        onChange={(saidBy) => set({ saidBy })}
        error={fault.of(add.failure, "saidBy")}
      />
      <TextArea name="text" label={t("addendum.text")} rows={5} value={typed.text} onChange={(text) => set({ text })} error={fault.of(add.failure, "text")} />
      <ComboBox
        name="lines"
        label={t("addendum.lines")}
        optional
        width="full"
        options={lines.map(({ id, number, text }) => ({ id, label: t("line.number", { number }), detail: text.slice(0, 140) }))}
        value={null}
        onChange={(line) => line && !typed.lines.includes(line) && set({ lines: [...typed.lines, line] })}
        error={fault.of(add.failure, "lines")}
      />
      {typed.lines.length > 0 && <References refers={{ ...NOTHING, lines: typed.lines }} onRemove={({ id }) => set({ lines: typed.lines.filter((line) => line !== id) })} />}
    </DraftDrawer>
  );
}
