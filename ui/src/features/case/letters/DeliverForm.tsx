import { HandHelping } from "lucide-react";
import { Button, Card, DateParts, Form, SaveState, Skeleton, TextField, fromIso, todayIso, useFault, useToast, type DateDraft } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { LetterView } from "@/ipc/generated";
import { dayOf } from "./day";

/** When, to whom and how the letter was handed over. From then on the time for appeal runs. */
export function DeliverForm({ application, letter, reload }: { application: string; letter: LetterView; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const deliver = useCommand("letter.deliver");
  const draft = useDraft<{ on: DateDraft; means: string }>(`cases/${application}/letters/deliver/${letter.id}`, { on: fromIso(todayIso()), means: "" });
  const { on, means } = draft.value;
  const error = (field: string) => fault.of(deliver.failure, field);

  const submit = async () => {
    const day = dayOf(on);
    const wrong = Failure.fields({ on: "wrong" in day && day.wrong, means: means.trim() === "" && "required" });
    if (wrong || "wrong" in day) return deliver.fail(wrong);
    const done = await deliver.run({ letter: letter.id, on: day.day, means });
    if (!done.ok) return;
    await draft.discard();
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
      </Form>
    </Card>
  );
}
