import { useState } from "react";
import { DoorHeading } from "@/app/FrontDoor";
import { Button, FailureNotice, Form, Notice, RadioGroup, Stack, TextField, useFault } from "@/components";
import { DrillFound } from "@/features/administration/DrillFound";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery, type Answer } from "@/ipc";

/** The case file does not open, or is gone: an administrator of a backup tries that out, and puts it in the file's place. */
export function RestoreBackup({ login: known, lost, onBack, onDone }: { login: string; /** It is gone. */ lost?: boolean; onBack(): void; onDone(): void }) {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  const [form, setForm] = useState({ folder: "", name: "", login: known, password: "" });
  const backups = useQuery("session.backups", { folder: form.folder });
  const wrongFolder = backups.failure ? fault.of(backups.failure, "folder") : undefined;
  const [shown, setShown] = useState<Answer<"session.try_backup"> | null>(null);
  const tryOut = useCommand("session.try_backup", { quiet: true });
  const restore = useCommand("session.restore", { quiet: true });
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const errors = (field: string) => fault.of(tryOut.failure, field);
  const called = ({ madeAt, alarmed }: { madeAt: string; alarmed: boolean }) => (alarmed ? `${dateTime(madeAt)} · ${t("backup.alarmed")}` : dateTime(madeAt));
  // The newest that was good when it was made, unless another is chosen.
  const name = wrongFolder ? "" : form.name || (backups.data?.find(({ alarmed }) => !alarmed) ?? backups.data?.[0])?.name || "";

  const submit = async () => {
    const wrong = Failure.fields({
      name: name === "" && "required",
      login: form.login.trim() === "" && "loginMissing",
      password: form.password === "" && "passwordMissing",
    });
    if (wrong) return tryOut.fail(wrong);
    const done = await tryOut.run({ ...form, name });
    if (done.ok) setShown(done.answer);
  };
  const putBack = async () => {
    const done = await restore.run({ ...form, name });
    if (done.ok) onDone();
  };

  if (!shown) {
    return (
      <>
        <DoorHeading title={t("door.restore")} lead={t(lost ? "door.lost_restore_lead" : "door.restore_lead")} />
        {backups.failure && !wrongFolder && <FailureNotice failure={backups.failure} onRetry={backups.reload} />}
        {backups.data?.length === 0 && <Notice title={t("backup.none")}>{t("door.restore_none")}</Notice>}
        <Form
          label={t("door.restore")}
          onSubmit={() => void submit()}
          failure={tryOut.failure}
          actions={
            <>
              <Button type="submit" look="primary" busy={tryOut.busy}>
                {tryOut.busy ? t("backup.drill_busy") : t("backup.drill")}
              </Button>
              <Button look="quiet" onPress={onBack}>
                {t("action.back")}
              </Button>
            </>
          }
        >
          <RadioGroup
            name="name"
            label={t("backup.kept")}
            options={(wrongFolder ? [] : (backups.data ?? [])).map((backup) => ({ id: backup.name, label: called(backup) }))}
            value={name}
            onChange={(chosen) => change({ name: chosen })}
            error={errors("name")}
          />
          <TextField
            name="folder"
            label={t("backup.from_folder")}
            hint={t("backup.from_folder_hint")}
            width="full"
            value={form.folder}
            onChange={(folder) => change({ folder, name: "" })}
            error={wrongFolder}
          />
          <TextField name="login" label={t("setup.login")} width="full" autoComplete="username" value={form.login} onChange={(login) => change({ login })} error={errors("login")} />
          <TextField
            name="password"
            label={t("setup.password")}
            hint={t("backup.password_hint")}
            width="full"
            type="password"
            autoComplete="current-password"
            value={form.password}
            onChange={(password) => change({ password })}
            error={errors("password")}
          />
        </Form>
      </>
    );
  }
  const fits = shown.check.sound && shown.isOurs;
  return (
    <>
      <DoorHeading title={t("door.restore")} />
      <Stack>
        {restore.failure && <FailureNotice failure={restore.failure} />}
        <DrillFound shown={shown} />
        {fits && (
          <Notice tone="warning" title={t("door.restore_loss")}>
            <p>{t(lost ? "door.lost_loss_text" : "door.restore_loss_text")}</p>
            <p>{t(lost ? "door.lost_aside" : "door.restore_aside")}</p>
          </Notice>
        )}
        {fits && (
          <Button look="danger" busy={restore.busy} onPress={() => void putBack()}>
            {t("backup.restore")}
          </Button>
        )}
        <Button onPress={() => setShown(null)}>{t("backup.leave")}</Button>
      </Stack>
    </>
  );
}
