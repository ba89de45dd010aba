import { useState } from "react";
import { BackupFailed } from "@/app/BackupBanner";
import { Button, Card, ComboBox, FailureNotice, KeyValueList, Notice, Stack, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery, type Answer } from "@/ipc";
import s from "./Administration.module.css";

/** A full, encrypted and verified copy of the case file. */
export function Backup() {
  const { t, time, dateTime, number } = useI18n();
  const about = useQuery("about", null);
  const state = useQuery("backup.state", null);
  const [done, setDone] = useState<{ answer: Answer<"backup.write">; at: Date } | null>(null);
  const folders = useQuery("backup.folders", null);
  const [folder, setFolder] = useState("");
  const fault = useFault();
  const write = useCommand("backup.write");
  const wrongFolder = fault.of(write.failure, "folder");
  const run = async () => {
    setDone(null);
    const made = await write.run({ folder });
    if (made.ok) setDone({ answer: made.answer, at: new Date() });
  };
  return (
    <Card title={t("section.backup")}>
      <Stack>
        <p>{t("backup.lead")}</p>
        <p>{t("backup.schedule")}</p>
        {about.data && (
          <div>
            <p>{t("backup.folder")}</p>
            <p className={s.path} dir="ltr">
              {about.data.backups}
            </p>
          </div>
        )}
        {state.data?.last && <KeyValueList items={[{ label: t("backup.newest"), value: dateTime(state.data.last) }]} />}
        {state.data?.failed && !write.failure && (
          <Notice tone="warning" title={t("backup.failed")}>
            <BackupFailed state={state.data} />
          </Notice>
        )}
        <ComboBox
          free
          name="folder"
          label={t("backup.elsewhere")}
          hint={t("backup.elsewhere_hint")}
          width="full"
          options={(folders.data ?? []).map((one) => ({ id: one, label: one }))}
          value={folder}
          onChange={(chosen) => setFolder(chosen ?? "")}
          error={wrongFolder}
        />
        {write.failure && !wrongFolder && <FailureNotice failure={write.failure} />}
        {done && (
          <Notice tone="success" live title={t("backup.done", { time: time(done.at) })}>
            <p>{t("backup.path", { size: number(Math.max(1, Math.round(done.answer.bytes / 1024))), changes: number(done.answer.commits) })}</p>
            <p className={s.path} dir="ltr">
              {done.answer.path}
            </p>
            <p>{t("backup.next")}</p>
          </Notice>
        )}
        <div>
          <Button look="primary" busy={write.busy} onPress={() => void run()}>
            {write.busy ? t("backup.busy") : t("backup.write")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
