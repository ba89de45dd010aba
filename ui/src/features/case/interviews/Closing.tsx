import { PenLine } from "lucide-react";
import { memo, useEffect } from "react";
import { Button, Checkbox, Form, Notice, RadioGroup, SaveState, Section, Skeleton, TextArea, TextField, useFault, useToast } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { CaseFile, InterviewView, Transcript } from "@/ipc/generated";
import { RuleGate, useKeptOverrides } from "../rules";
import { partDraft } from "./addresses";
import { ReadBackList } from "./ReadBackList";
import { faultsOf, keyOf, signaturesOf, type Signing } from "./signing";
import { Unconfirmed } from "./Unconfirmed";
import s from "./Closing.module.css";

interface Typed extends Signing {
  toAdd: string;
  remarks: string;
  copyGiven: boolean;
}

export interface ClosingProps {
  file: CaseFile;
  interview: InterviewView;
  transcript: Transcript;
  /** Something stands in the field that is not a line yet. */
  unsent: boolean;
  onJump(number: number): void;
  reload(): void;
  /** How many lines there are: the sections follow them. */
  written: number;
  onLeave(): void;
}

/** The end of an interview, beside the record: read back, what is to be added, signatures. Then the record never changes. */
export const Closing = memo(function Closing({ file, interview, transcript: { sections, signers }, unsent, onJump, reload, written, onLeave }: ClosingProps) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const draft = useDraft<Typed>(partDraft(file.id, interview.id, "closing"), { toAdd: "", remarks: "", copyGiven: false, signed: {}, reasons: {} });
  const sign = useCommand("interview.sign");
  const overrides = useKeptOverrides(partDraft(file.id, interview.id, "warnings"));
  const rules = useQuery("rule.ask", { application: file.id, act: "signInterview", person: null, record: interview.id, officer: null, interpreter: null, language: null, code: null });
  const { value: typed, set } = draft;
  const read = sections.length > 0 && sections.every(({ readBack }) => readBack?.read);
  const explained = sections.some(({ readBack }) => readBack?.reason);
  // The sections as they are now, with the lines that were written since.
  useEffect(reload, [reload, written]);

  const submit = async () => {
    const wrong = Failure.fields({ ...faultsOf(signers, typed), remarks: !read && !explained && typed.remarks.trim() === "" && "required" });
    if (wrong) return sign.fail(wrong);
    const { toAdd, remarks, copyGiven } = typed;
    const done = await sign.run({ interview: interview.id, readBack: read, remarks, toAdd, copyGiven, signatures: signaturesOf(signers, typed), overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(t("interview.sign_done"));
    onLeave();
  };

  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <div
      className={s.closing}
      onKeyDown={(event) => {
        // Nothing is lost: the form keeps itself.
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
      }}
    >
      <div className={s.head}>
        <h2 className={s.title}>{t("interview.sign_title")}</h2>
        <SaveState saved={draft.saved} />
      </div>
      <p className={s.lead}>{t("closing.lead")}</p>
      <Unconfirmed opening={interview.opening} />
      <Section title={t("closing.read_back")} level={3}>
        <ReadBackList interview={interview.id} sections={sections} onJump={onJump} onDone={reload} />
      </Section>
      <Form
        label={t("interview.sign_title")}
        failure={sign.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" icon={PenLine} busy={sign.busy} disabled={unsent}>
              {t("interview.sign")}
            </Button>
            <Button look="quiet" onPress={onLeave}>
              {t("closing.back_to_writing")}
            </Button>
          </>
        }
      >
        <TextArea name="toAdd" label={t("closing.to_add")} hint={t("closing.to_add_hint")} rows={2} value={typed.toAdd} onChange={(toAdd) => set({ toAdd })} error={fault.of(sign.failure, "toAdd")} />
        <TextArea
          name="remarks"
          label={t("interview.sign_remarks")}
          hint={t("interview.sign_remarks_hint")}
          rows={2}
          value={typed.remarks}
          onChange={(remarks) => set({ remarks })}
          error={fault.of(sign.failure, "remarks")}
        />
        {signers.map((signer, place) => {
          const key = keyOf(signer);
          const state = typed.signed[key] ?? null;
          return (
            <div key={key} className={s.signer}>
              <RadioGroup
                name={`signatures.${place}`}
                label={t("closing.signature_of", { who: t(`signer.${signer.as}`), name: signer.name })}
                layout="across"
                options={[
                  { id: "yes", label: t("closing.signed") },
                  { id: "no", label: t("closing.refused") },
                ]}
                value={state}
                onChange={(answer: "yes" | "no") => set((before) => ({ ...before, signed: { ...before.signed, [key]: answer } }))}
                error={state === null ? fault.of(sign.failure, `signatures.${place}`) : undefined}
              />
              {state === "no" && (
                <TextField
                  name={`signatures.${place}.refused`}
                  label={t("closing.refused_why")}
                  width="full"
                  value={typed.reasons[key] ?? ""}
                  onChange={(reason) => set((before) => ({ ...before, reasons: { ...before.reasons, [key]: reason } }))}
                  error={fault.of(sign.failure, `signatures.${place}.refused`)}
                />
              )}
            </div>
          );
        })}
        <Checkbox name="copyGiven" label={t("closing.copy_given")} checked={typed.copyGiven} onChange={(copyGiven) => set({ copyGiven })} />
        <RuleGate file={file} broken={rules.data ?? []} overrides={overrides} here="interviews" />
        {unsent && <Notice tone="warning">{t("interview.sign_unsent")}</Notice>}
      </Form>
    </div>
  );
});
