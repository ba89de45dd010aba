import { useState } from "react";
import { Button, Dialog, Form, TextField, useFault } from "@/components";
import { PartialDayField } from "@/features/person/PartialDayField";
import { dayFault } from "@/features/person/partialDay";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { KeyView } from "@/ipc/generated";

/** From a day on nothing counts that a key signed. */
export function RevokeKey({ of, onClose }: { of: KeyView; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const revoke = useCommand("key.revoke");
  const [since, setSince] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const title = t("signing.revoke_title", { name: of.name });

  const submit = async () => {
    if (!of.id) return;
    const wrong = Failure.fields({
      since: dayFault(since) ?? (since === null ? "required" : since.length !== 10 && "dateIncomplete"),
      reason: reason.trim() === "" && "required",
    });
    if (wrong || since === null) return revoke.fail(wrong);
    const done = await revoke.run({ key: of.id, since, reason });
    if (done.ok) onClose();
  };

  return (
    <Dialog title={title} open onClose={onClose} keep>
      <Form
        label={title}
        onSubmit={() => void submit()}
        failure={revoke.failure}
        actions={
          <>
            <Button type="submit" look="danger" busy={revoke.busy}>
              {t("signing.revoke")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <p>{t("signing.revoke_lead")}</p>
        <PartialDayField name="since" label={t("signing.revoke_since")} width="sm" value={since} onChange={setSince} error={fault.of(revoke.failure, "since")} />
        <TextField name="reason" label={t("signing.revoke_reason")} width="full" value={reason} onChange={setReason} error={fault.of(revoke.failure, "reason")} />
      </Form>
    </Dialog>
  );
}
