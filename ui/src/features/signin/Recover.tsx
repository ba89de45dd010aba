import { useState } from "react";
import { DoorHeading } from "@/app/FrontDoor";
import { Button, Form, TextField, useFault } from "@/components";
import { LEAST_PASSWORD } from "@/features/start/form";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";

/** In with the printed code, and a new password for one login. */
export function Recover({ onBack, onDone }: { onBack(): void; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [form, setForm] = useState({ code: "", login: "", password: "", repeat: "" });
  const recover = useCommand("session.recover", { quiet: true });
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const errors = (field: string) => fault.of(recover.failure, field);

  const submit = async () => {
    const wrong = Failure.fields({
      code: form.code.trim() === "" && "required",
      login: form.login.trim() === "" && "loginMissing",
      password: [...form.password].length < LEAST_PASSWORD && "passwordTooShort",
      repeat: form.repeat !== form.password && "passwordsDiffer",
    });
    if (wrong) return recover.fail(wrong);
    const done = await recover.run({ code: form.code, login: form.login, password: form.password });
    if (done.ok) onDone();
  };

  return (
    <>
      <DoorHeading title={t("recover.title")} lead={t("recover.lead")} />
      <Form
        onSubmit={() => void submit()}
        failure={recover.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={recover.busy}>
              {t("recover.open")}
            </Button>
            <Button look="quiet" onPress={onBack}>
              {t("action.back")}
            </Button>
          </>
        }
      >
        <TextField name="code" label={t("recovery.title")} hint={t("recover.code_hint")} width="full" value={form.code} onChange={(code) => change({ code })} error={errors("code")} />
        <TextField name="login" label={t("setup.login")} width="full" value={form.login} onChange={(login) => change({ login })} error={errors("login")} />
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
        <TextField
          name="repeat"
          label={t("setup.repeat")}
          width="full"
          type="password"
          autoComplete="new-password"
          value={form.repeat}
          onChange={(repeat) => change({ repeat })}
          error={errors("repeat")}
        />
      </Form>
    </>
  );
}
