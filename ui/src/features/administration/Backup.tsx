import { useEffect, useRef, useState } from "react";
import { BackupFailed } from "@/app/BackupBanner";
import { Button, Card, ComboBox, FailureNotice, KeyValueList, Notice, Stack, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { refresh, toFailure, useCommand, useQuery } from "@/ipc";
import s from "./Administration.module.css";

/** Milliseconds after which it is asked how far it is. */
const EVERY = 500;

/** What came of the backup that was asked for: asked again and again while it is being made, for people go on working. */
function useAsked() {
  const { data, reload } = useQuery("backup.asked", null, { keep: true });
  const going = data?.goingOn ?? false;
  const was = useRef(false);
  useEffect(() => {
    // It is among the backups now, and the newest of them.
    if (was.current && !going) refresh();
    was.current = going;
    if (!going) return;
    const clock = setInterval(reload, EVERY);
    return () => clearInterval(clock);
  }, [going, reload]);
  return data;
}

/** A full, encrypted and verified copy of the case file. */
export function Backup() {
  const { t, time, dateTime, number } = useI18n();
  const about = useQuery("about", null);
  const state = useQuery("backup.state", null);
  const asked = useAsked();
  const folders = useQuery("backup.folders", null);
  const [folder, setFolder] = useState("");
  const fault = useFault();
  const write = useCommand("backup.write");
  const wrongFolder = fault.of(write.failure, "folder");
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
        {state.data?.failed && !write.failure && !asked?.failure && (
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
        {asked?.failure && !write.failure && <FailureNotice failure={toFailure(asked.failure)} />}
        {asked?.goingOn && <Notice live title={t("backup.busy")} />}
        {asked?.made && asked.at && (
          <Notice tone="success" live title={t("backup.done", { time: time(asked.at) })}>
            <p>{t("backup.path", { size: number(Math.max(1, Math.round(asked.made.bytes / 1024))), changes: number(asked.made.commits) })}</p>
            <p className={s.path} dir="ltr">
              {asked.made.path}
            </p>
            <p>{t("backup.next")}</p>
          </Notice>
        )}
        <div>
          <Button look="primary" busy={write.busy || asked?.goingOn} onPress={() => void write.run({ folder })}>
            {t("backup.write")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
