import { useState } from "react";
import { Button, Card, ComboBox, DataTable, Dialog, FailureNotice, Form, Notice, Stack, TextField, useFault, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery, type Answer } from "@/ipc";
import type { BackupEntry } from "@/ipc/generated";
import s from "./Administration.module.css";
import { DrillFound } from "./DrillFound";

/** The backups that are there. Each can be tried out, and then put in the place of the case file. */
export function Backups() {
  const { t, number, dateTime } = useI18n();
  const fault = useFault();
  const [folder, setFolder] = useState("");
  const folders = useQuery("backup.folders", null);
  const backups = useQuery("backup.list", { folder });
  const wrongFolder = backups.failure ? fault.of(backups.failure, "folder") : undefined;
  const [chosen, setChosen] = useState<BackupEntry | null>(null);
  const columns: Column<BackupEntry>[] = [
    { id: "madeAt", header: t("backup.made_at"), cell: ({ madeAt, alarmed }) => (alarmed ? `${dateTime(madeAt)} · ${t("backup.alarmed")}` : dateTime(madeAt)) },
    { id: "bytes", header: t("backup.size"), cell: ({ bytes }) => t("backup.kilobytes", { size: number(Math.max(1, Math.round(bytes / 1024))) }) },
  ];
  return (
    <Card flush title={t("backup.kept")} note={backups.data && number(backups.data.length)}>
      <DataTable
        label={t("backup.kept")}
        columns={columns}
        rows={wrongFolder ? [] : backups.data}
        rowKey={({ name }) => name}
        onOpen={(backup) => setChosen(backup)}
        loading={backups.loading}
        failure={wrongFolder ? null : backups.failure}
        onRetry={backups.reload}
        empty={t("backup.none")}
      />
      <div className={s.from}>
        <ComboBox
          free
          name="from"
          label={t("backup.from_folder")}
          hint={t("backup.from_folder_hint")}
          width="full"
          options={(folders.data ?? []).map((one) => ({ id: one, label: one }))}
          value={folder}
          onChange={(typed) => setFolder(typed ?? "")}
          error={wrongFolder}
        />
      </div>
      {chosen && <Restore key={chosen.name} folder={folder} backup={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}

/** First the drill, which changes nothing and says what would be lost; then, if wanted, the restore. */
function Restore({ folder, backup, onClose }: { folder: string; backup: BackupEntry; onClose(): void }) {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState<Answer<"backup.drill"> | null>(null);
  const drill = useCommand("backup.drill", { quiet: true });
  const restore = useCommand("backup.restore");
  const title = t("backup.of", { time: dateTime(backup.madeAt) });

  const tryOut = async () => {
    const wrong = Failure.fields({ password: password === "" && "passwordMissing" });
    if (wrong) return drill.fail(wrong);
    const done = await drill.run({ folder, name: backup.name, password });
    if (done.ok) setShown(done.answer);
  };
  const putBack = async () => {
    const done = await restore.run({ folder, name: backup.name, password });
    if (done.ok) onClose();
  };

  if (!shown) {
    return (
      <Dialog title={title} open onClose={onClose} keep>
        <Form
          label={title}
          onSubmit={() => void tryOut()}
          failure={drill.failure}
          actions={
            <>
              <Button type="submit" look="primary" busy={drill.busy}>
                {drill.busy ? t("backup.drill_busy") : t("backup.drill")}
              </Button>
              <Button look="quiet" onPress={onClose}>
                {t("action.cancel")}
              </Button>
            </>
          }
        >
          <p>{t("backup.drill_text")}</p>
          <TextField
            name="password"
            label={t("setup.password")}
            hint={t("backup.password_hint")}
            width="full"
            type="password"
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={setPassword}
            error={fault.of(drill.failure, "password")}
          />
        </Form>
      </Dialog>
    );
  }
  const fits = shown.check.sound && shown.isOurs;
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          {fits && (
            <Button look="danger" busy={restore.busy} onPress={() => void putBack()}>
              {t("backup.restore")}
            </Button>
          )}
          <Button onPress={onClose} autoFocus>
            {t("backup.leave")}
          </Button>
        </>
      }
    >
      <Stack>
        {restore.failure && <FailureNotice failure={restore.failure} />}
        <DrillFound shown={shown} />
        {fits && (
          <Notice tone="warning" title={shown.lost === 0 && shown.drafts > 0 ? t("backup.would_lose_drafts", { count: shown.drafts }) : t("backup.would_lose", { count: shown.lost })}>
            <p>{shown.lostFrom ? t("backup.would_lose_from", { time: dateTime(shown.lostFrom) }) : shown.drafts === 0 && t("backup.would_lose_nothing")}</p>
            {shown.erased > 0 && <p>{t("backup.brings_back", { count: shown.erased })}</p>}
            {shown.lostFrom && shown.drafts > 0 && <p>{t("backup.would_lose_drafts", { count: shown.drafts })}</p>}
            <p>{t("backup.restore_text")}</p>
          </Notice>
        )}
      </Stack>
    </Dialog>
  );
}
