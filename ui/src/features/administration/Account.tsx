import { useState } from "react";
import { Button, Dialog, FailureNotice, Form, Notice, TextField, useFault, useToast } from "@/components";
import { LEAST_PASSWORD } from "@/features/start/form";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { OfficerView } from "@/ipc/generated";

/** A new password for an officer who forgot theirs. They replace it when they first sign in. */
export function ResetPassword({ officer, onClose }: { officer: OfficerView; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const [password, setPassword] = useState("");
  const reset = useCommand("officer.reset_password");
  const submit = async () => {
    const wrong = Failure.fields({ password: [...password].length < LEAST_PASSWORD && "passwordTooShort" });
    if (wrong) return reset.fail(wrong);
    const done = await reset.run({ officer: officer.id, password });
    if (!done.ok) return;
    say(t("officers.reset_done", { name: officer.name }));
    onClose();
  };
  return (
    <Dialog title={t("officers.reset", { name: officer.name })} open onClose={onClose} keep>
      <Form
        label={t("officers.reset", { name: officer.name })}
        onSubmit={() => void submit()}
        failure={reset.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={reset.busy}>
              {t("officers.reset_now")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <TextField
          name="password"
          label={t("recover.password")}
          hint={t("officers.reset_hint")}
          width="full"
          type="password"
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={setPassword}
          error={fault.of(reset.failure, "password")}
        />
      </Form>
    </Dialog>
  );
}

/** Closes the account of an officer who left. The case file gets a new key, which takes a moment. */
export function RemoveOfficer({ officer, onClose }: { officer: OfficerView; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const remove = useCommand("officer.remove");
  const run = async () => {
    const done = await remove.run({ officer: officer.id });
    if (!done.ok) return;
    say(t("officers.removed", { name: officer.name }));
    onClose();
  };
  return (
    <Dialog
      alert
      title={t("officers.remove", { name: officer.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="danger" busy={remove.busy} onPress={() => void run()}>
            {remove.busy ? t("officers.remove_busy") : t("officers.remove_now")}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t("action.cancel")}
          </Button>
        </>
      }
    >
      {remove.failure && <FailureNotice failure={remove.failure} />}
      <p>{t("officers.remove_text")}</p>
      <Notice tone="warning" title={t("officers.remove_backups_title")}>
        <p>{t("officers.remove_backups")}</p>
      </Notice>
    </Dialog>
  );
}
