import { useState } from "react";
import { Button, Dialog, Form, TextField, useFault, useToast } from "@/components";
import { useRoles } from "@/app/roles";
import { RolesField } from "@/features/start/SetUpSteps";
import { LEAST_PASSWORD } from "@/features/start/form";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { NewOfficer } from "@/ipc/generated";

const EMPTY: NewOfficer = { name: "", login: "", password: "", roles: [], sex: null, qualifications: [] };

/** What was typed stays when the dialog is closed and opened again; only adding the officer clears it. */
export function AddOfficer({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const roles = useRoles();
  const [form, setForm] = useState<NewOfficer>(EMPTY);
  const add = useCommand("officer.add");
  const change = (part: Partial<NewOfficer>) => setForm((before) => ({ ...before, ...part }));
  const errors = (field: string) => fault.of(add.failure, field);

  const submit = async () => {
    const wrong = Failure.fields({
      name: form.name.trim() === "" && "required",
      login: form.login.trim() === "" && "required",
      password: [...form.password].length < LEAST_PASSWORD && "passwordTooShort",
      roles: form.roles.length === 0 && "dutiesMissing",
    });
    if (wrong) return add.fail(wrong);
    const done = await add.run(form);
    if (!done.ok) return;
    say(t("officers.added", { name: form.name }));
    setForm(EMPTY);
    onClose();
  };

  return (
    <Dialog title={t("officers.add")} open={open} onClose={onClose} keep>
      <Form
        label={t("officers.add")}
        onSubmit={() => void submit()}
        failure={add.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={add.busy}>
              {t("officers.add_now")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <TextField name="name" label={t("setup.name")} hint={t("setup.name_hint")} width="full" autoFocus value={form.name} onChange={(name) => change({ name })} error={errors("name")} />
        <TextField name="login" label={t("setup.login")} value={form.login} onChange={(login) => change({ login })} error={errors("login")} />
        <TextField
          name="password"
          label={t("officers.password")}
          hint={t("officers.password_hint")}
          type="password"
          autoComplete="new-password"
          value={form.password}
          onChange={(password) => change({ password })}
          error={errors("password")}
        />
        <RolesField label={t("officers.duties")} offered={roles.filter(({ offered }) => offered).map(({ code }) => code)} roles={form.roles} onChange={(roles) => change({ roles })} error={errors("roles")} />
      </Form>
    </Dialog>
  );
}
