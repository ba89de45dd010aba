import { useState } from "react";
import { Button, Form, TextField, useFault } from "@/components";
import { LEAST_PASSWORD } from "@/features/start/form";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";

const EMPTY = { current: "", password: "", repeat: "" };

/** A new password of the officer's own, given the one so far. */
export function OwnPassword({ onDone, onBack, back }: { onDone(): void; onBack(): void; back: string }) {
  const { t } = useI18n();
  const fault = useFault();
  const [form, setForm] = useState(EMPTY);
  const save = useCommand("session.change_password", { quiet: true });
  const change = (part: Partial<typeof EMPTY>) => setForm((before) => ({ ...before, ...part }));
  const errors = (field: string) => fault.of(save.failure, field);

  const submit = async () => {
    const wrong = Failure.fields({
      current: form.current === "" && "passwordMissing",
      password: [...form.password].length < LEAST_PASSWORD && "passwordTooShort",
      repeat: form.repeat !== form.password && "passwordsDiffer",
    });
    if (wrong) return save.fail(wrong);
    const done = await save.run(form);
    if (done.ok) onDone();
  };

  return (
    <Form
      label={t("own_password.title")}
      onSubmit={() => void submit()}
      failure={save.failure}
      actions={
        <>
          <Button type="submit" look="primary" busy={save.busy}>
            {t("own_password.save")}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {back}
          </Button>
        </>
      }
    >
      <TextField name="current" label={t("own_password.current")} width="full" type="password" autoComplete="current-password" autoFocus value={form.current} onChange={(current) => change({ current })} error={errors("current")} />
      <TextField
        name="password"
        label={t("recover.password")}
        hint={t("setup.password_hint")}
        width="full"
        type="password"
        autoComplete="new-password"
        value={form.password}
        onChange={(password) => change({ password })}
        error={errors("password")}
      />
      <TextField name="repeat" label={t("setup.repeat")} width="full" type="password" autoComplete="new-password" value={form.repeat} onChange={(repeat) => change({ repeat })} error={errors("repeat")} />
    </Form>
  );
}
