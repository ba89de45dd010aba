import { HandHelping } from "lucide-react";
import { Button, Card, Checkbox, DateParts, Form, RadioGroup, SaveState, Select, Skeleton, TextField, fromIso, todayIso, useFault, useToast, type DateDraft, type Option } from "@/components";
import { useListWord } from "@/app/lists";
import { useDraft } from "@/app/useDraft";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, LetterView } from "@/ipc/generated";
import { Gate } from "../after/Gate";
import { useKeptOverrides } from "../rules";
import { dayOf } from "./day";

const NOTHING = "-";
const SIGNED = ["yes", "no", "none"] as const;
type Signed = (typeof SIGNED)[number];

interface Typed {
  on: DateDraft;
  means: string;
  by: string | null;
  interpreter: string;
  readOut: boolean;
  signed: Signed | null;
  refusal: string;
  witness: string;
  document: string | null;
}

/** Service: when, how and to whom the letter was handed over. From the day on which that counts the time for appeal runs. */
export function DeliverForm({ file, letter, reload }: { file: CaseFile; letter: LetterView; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const words = useWords();
  const kind = useListWord("attachment");
  const fault = useFault();
  const deliver = useCommand("letter.deliver");
  const overrides = useKeptOverrides(`cases/${file.id}/letters/deliver/${letter.id}/warnings`);
  const { services } = file.after;
  const empty: Typed = { on: fromIso(todayIso()), means: "", by: services[0]?.code ?? null, interpreter: "", readOut: false, signed: null, refusal: "", witness: "", document: null };
  const draft = useDraft<Typed>(`cases/${file.id}/letters/deliver/${letter.id}`, empty);
  const { on, means, by, interpreter, readOut, signed, refusal, witness, document } = draft.value;
  const error = (field: string) => fault.of(deliver.failure, field);
  const papers = file.folder.attachments.map((one): Option<string> => ({ id: one.id, label: one.title || kind(one.kind) }));

  const submit = async () => {
    const day = dayOf(on);
    const wrong = Failure.fields({ on: "wrong" in day && day.wrong, means: means.trim() === "" && "required", witness: signed === "no" && witness.trim() === "" && "required" });
    if (wrong || "wrong" in day) return deliver.fail(wrong);
    const answer = signed === "yes" ? true : signed === "no" ? false : null;
    const said = { by: by ?? "", interpreter: interpreter || null, readOut, signed: answer, refusal: refusal || null, witness: witness || null, document };
    const done = await deliver.run({ letter: letter.id, on: day.day, means, ...said, overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(t("letter.delivered_toast"));
    reload();
  };

  if (!draft.ready) return <Skeleton lines={3} />;
  return (
    <Card title={t("letter.deliver_title")} actions={<SaveState saved={draft.saved} />}>
      <Form
        label={t("letter.deliver_title")}
        onSubmit={() => void submit()}
        failure={deliver.failure}
        actions={
          <Button type="submit" look="primary" icon={HandHelping} busy={deliver.busy}>
            {t("letter.deliver")}
          </Button>
        }
      >
        <DateParts name="on" label={t("letter.deliver_on")} hint={t("letter.deliver_hint")} calendars={["gregorian"]} value={on} onChange={(next) => draft.set({ on: next })} error={error("on")} />
        <TextField name="means" label={t("letter.means")} hint={t("letter.means_hint")} width="full" value={means} onChange={(next) => draft.set({ means: next })} error={error("means")} />
        {services.length > 0 && (
          <Select
            name="by"
            label={t("service.by")}
            hint={t("service.by_hint")}
            width="full"
            options={services.map((one) => ({ id: one.code, label: words(one.name) }))}
            value={by}
            onChange={(next) => draft.set({ by: next })}
            error={error("by")}
          />
        )}
        <TextField name="interpreter" label={t("service.interpreter")} width="full" value={interpreter} onChange={(next) => draft.set({ interpreter: next })} error={error("interpreter")} />
        <Checkbox name="readOut" label={t("service.read_out")} checked={readOut} onChange={(next) => draft.set({ readOut: next })} />
        <RadioGroup name="signed" label={t("service.signed")} layout="across" options={SIGNED.map((id) => ({ id, label: t(`service.signed.${id}`) }))} value={signed} onChange={(next) => draft.set({ signed: next })} error={error("signed")} />
        {signed === "no" && (
          <>
            <TextField name="refusal" label={t("service.refusal")} width="full" value={refusal} onChange={(next) => draft.set({ refusal: next })} error={error("refusal")} />
            <TextField name="witness" label={t("service.witness")} width="full" value={witness} onChange={(next) => draft.set({ witness: next })} error={error("witness")} />
          </>
        )}
        {(papers.length > 0 || error("document")) && (
          <Select
            name="document"
            label={t("after.paper")}
            hint={t("after.paper_hint")}
            width="full"
            options={[{ id: NOTHING, label: t("after.no_paper") }, ...papers]}
            value={document ?? NOTHING}
            onChange={(next) => draft.set({ document: next === NOTHING ? null : next })}
            error={error("document")}
          />
        )}
        <Gate file={file} act="serveDecision" ask={{ record: letter.id }} overrides={overrides} here="letters" />
      </Form>
    </Card>
  );
}
