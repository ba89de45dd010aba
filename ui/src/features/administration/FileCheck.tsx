import { useEffect, useRef, useState } from "react";
import { Button, Card, FailureNotice, Notice, Progress, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { call, toFailure, useCommand, useQuery, type Failure } from "@/ipc";
import type { CheckProgress, FileCheckView, FileRepaired } from "@/ipc/generated";
import { Problems } from "./Problems";

/** Proves that nothing in the case file was changed past the log. Goes on step by step; who leaves or cancels hears no more of it, and it ends by itself. */
export function FileCheck() {
  const { t, number, time } = useI18n();
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [result, setResult] = useState<{ found: FileCheckView; at: Date } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Which run is on screen: a later one, or leaving, ends the ones before. */
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const stop = () => {
    run.current += 1;
    setProgress(null);
  };
  const check = async () => {
    const mine = (run.current += 1);
    setResult(null);
    setFailure(null);
    try {
      let now = await call("file.begin_check", null);
      while (run.current === mine) {
        if (now.found) {
          setResult({ found: now.found, at: new Date() });
          return setProgress(null);
        }
        setProgress(now);
        now = await call("file.step_check", null);
      }
    } catch (thrown) {
      if (run.current !== mine) return;
      setFailure(toFailure(thrown));
      setProgress(null);
    }
  };

  return (
    <Card title={t("section.check")}>
      <Stack>
        <p>{t("check.lead")}</p>
        <LastCheck />
        {failure && <FailureNotice failure={failure} />}
        {progress && <Progress label={t(`check.part.${progress.part ?? "pages"}`)} done={progress.done} total={progress.total} onCancel={stop} />}
        {result && result.found.sound && (
          <Notice tone="success" live title={t("check.sound", { time: time(result.at) })}>
            {t("check.sound_text", { changes: number(result.found.commits), rows: number(result.found.rows) })}
          </Notice>
        )}
        {result && !result.found.sound && (
          <Notice tone="danger" live title={t("check.unsound", { count: result.found.problems.length })}>
            <p>{t("check.unsound_text")}</p>
            <Problems problems={result.found.problems} />
            {result.found.problems.every(({ kind }) => kind === "table") && <Repair />}
          </Notice>
        )}
        {!progress && (
          <div>
            <Button look="primary" onPress={() => void check()}>
              {t("check.run")}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

/** Where the log is sound, it says what the tables should: that loses nothing, as a backup would. Whether it can is decided by the core. */
function Repair() {
  const { t, number } = useI18n();
  const repair = useCommand("file.repair", { quiet: true });
  const [done, setDone] = useState<FileRepaired | null>(null);
  if (done) {
    return (
      <p>
        {t("check.repaired", { count: done.rows, rows: number(done.rows) })} <bdi>{done.kept}</bdi>
      </p>
    );
  }
  return (
    <>
      <p>{t("check.repair_means")}</p>
      {repair.failure && <FailureNotice failure={repair.failure} />}
      <div>
        <Button busy={repair.busy} onPress={() => void repair.run(null).then((answer) => answer.ok && setDone(answer.answer))}>
          {t("check.repair")}
        </Button>
      </div>
    </>
  );
}

/** When the whole file was last checked, and how far a check is that goes on by itself. */
function LastCheck() {
  const { t, number, dateTime } = useI18n();
  const { data } = useQuery("file.checked", null);
  if (!data) return null;
  const percent = data.done !== null && data.total ? number(Math.floor((data.done / data.total) * 100)) : null;
  return (
    <div>
      <p>{data.at === null ? t("check.never") : data.sound ? t("check.last", { time: dateTime(data.at), commits: number(data.commits) }) : t("check.last_unsound", { time: dateTime(data.at) })}</p>
      <p>{percent === null ? t("check.by_itself", { count: data.hours }) : t("check.going_on", { percent })}</p>
    </div>
  );
}
