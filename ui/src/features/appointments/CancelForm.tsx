import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { Button, Form, Notice, SaveState, Stack, TextArea, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";

/** An appointment that does not take place, and why. */
export function CancelForm({ appointment, onDone, onCancel }: { appointment: string; onDone(): void; onCancel(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const draft = useDraft(`appointments/${appointment}?cancel`, { reason: "" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const cancel = useCommand("appointment.cancel");
  const submit = async () => {
    const { reason } = draft.value;
    const wrong = Failure.fields({ reason: reason.trim() === "" && "required" });
    if (wrong) return setFailure(wrong);
    const done = await cancel.run({ appointment, reason });
    if (!done.ok) return setFailure(done.failure);
    say(t("appointment.cancelled"));
    await draft.discard();
    onDone();
  };
  return (
    <Stack gap={3}>
      <SaveState saved={draft.saved} />
      <Notice tone="warning">{t("appointment.cancel_means")}</Notice>
      <Form
        label={t("appointment.cancel_title")}
        failure={failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="danger" busy={cancel.busy}>
              {t("appointment.cancel")}
            </Button>
            <Button look="quiet" onPress={onCancel}>
              {t("action.close")}
            </Button>
          </>
        }
      >
        <TextArea name="reason" label={t("appointment.outcome_reason")} rows={2} value={draft.value.reason} onChange={(reason) => draft.set({ reason })} error={fault.of(failure, "reason")} />
      </Form>
    </Stack>
  );
}
