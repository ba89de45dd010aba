import { useEffect, useState } from "react";
import { Notice, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import type { BackupFailure, BackupState } from "@/ipc/generated";

/** A minute: no more often is a backup tried again. */
const EVERY = 60_000;

/** That no backup can be made: to administrators at once, to everybody when the last one is old. */
export function BackupBanner({ administers }: { administers: boolean }) {
  const { t } = useI18n();
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    let gone = false;
    // A desk that just locked answers nothing; its page goes too.
    const ask = () => void call("backup.state", null).then((found) => !gone && setState(found), () => undefined);
    ask();
    const clock = setInterval(ask, EVERY);
    return () => {
      gone = true;
      clearInterval(clock);
    };
  }, []);
  if (!state?.failed || !(administers || state.failed.old)) return null;
  return (
    <Notice tone="warning" live title={t("backup.failed")} actions={administers && <a href="#/administration/backup">{t("section.backup")}</a>}>
      <BackupFailed state={state} />
      {!administers && <p>{t("backup.failed_officer")}</p>}
    </Notice>
  );
}

/** When the last one was made, why another cannot be, and when it is tried again. */
export function BackupFailed({ state: { last, failed } }: { state: BackupState }) {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  // Of a command the words are that nothing was saved: here they would frighten whoever saved all day.
  const reason = (code: BackupFailure["code"]) =>
    code === "diskFull" ? t("backup.failed_full") : fault.one({ field: "", code, params: {} });
  return (
    <>
      <p>{last ? t("backup.failed_last", { time: dateTime(last) }) : t("backup.failed_never")}</p>
      {failed && <p>{t("backup.failed_why", { reason: reason(failed.code), time: dateTime(failed.again) })}</p>}
    </>
  );
}
