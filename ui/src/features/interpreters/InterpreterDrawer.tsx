import { useState } from "react";
import { Button, FailureNotice, Form, Notice, Row, Stack, TextField, useFault, useToast } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { InterpreterView } from "@/ipc/generated";
import { FIELDS, formOf, startOf } from "./spec";
import { useSaid } from "@/features/case/forms/useSaid";

/** An interpreter's entry, and whether they are called. */
export function InterpreterDrawer({ interpreter, onClose }: { interpreter: InterpreterView | null; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const record = useCommand("interpreter.record");
  const id = interpreter?.id ?? null;
  return (
    <FormDrawer
      title={interpreter ? interpreter.name : t("interpreter.add")}
      draft={`interpreters/${id ?? "new"}`}
      fields={FIELDS}
      start={startOf(interpreter)}
      send={interpreter ? t("interpreter.save") : t("interpreter.add")}
      intro={interpreter ? <Standing interpreter={interpreter} /> : t("interpreter.add_means")}
      submit={async (values) => {
        const done = await record.run(formOf(id, values));
        return said(done, t("interpreter.saved"));
      }}
      onClose={onClose}
    />
  );
}

/** Stands an interpreter down, with the reason; or calls them again. */
function Standing({ interpreter }: { interpreter: InterpreterView }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const stand = useCommand("interpreter.stand_down");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const run = async (why: string | null) => {
    const done = await stand.run({ interpreter: interpreter.id, reason: why });
    if (!done.ok) return;
    say(t("interpreter.saved"));
    setAsking(false);
    setReason("");
  };
  if (interpreter.inactive) {
    return (
      <Notice
        title={t("interpreter.inactive")}
        actions={
          <Button size="sm" busy={stand.busy} onPress={() => void run(null)}>
            {t("interpreter.call_again")}
          </Button>
        }
      >
        <bdi>{interpreter.inactive}</bdi>
        {stand.failure && <FailureNotice failure={stand.failure} />}
      </Notice>
    );
  }
  if (!asking) {
    return (
      <Button size="sm" onPress={() => setAsking(true)}>
        {t("interpreter.stand_down")}
      </Button>
    );
  }
  return (
    <Stack gap={2}>
      <Form
        label={t("interpreter.stand_down")}
        failure={stand.failure}
        onSubmit={() => void run(reason)}
        actions={
          <Row>
            <Button type="submit" size="sm" look="danger" busy={stand.busy}>
              {t("interpreter.stand_down")}
            </Button>
            <Button size="sm" look="quiet" onPress={() => setAsking(false)}>
              {t("action.cancel")}
            </Button>
          </Row>
        }
      >
        <TextField name="reason" label={t("paper.reason")} width="full" autoFocus value={reason} onChange={setReason} error={fault.of(stand.failure, "reason")} />
      </Form>
    </Stack>
  );
}
