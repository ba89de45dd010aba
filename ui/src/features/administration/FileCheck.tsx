import { useState } from "react";
import { Button, Card, FailureNotice, Notice, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Answer } from "@/ipc";
import s from "./Administration.module.css";

/** Proves that nothing in the case file was changed past the log. */
export function FileCheck() {
  const { t, number, time } = useI18n();
  const [result, setResult] = useState<{ answer: Answer<"file.check">; at: Date } | null>(null);
  const check = useCommand("file.check", { quiet: true });
  const run = async () => {
    const done = await check.run(null);
    if (done.ok) setResult({ answer: done.answer, at: new Date() });
  };
  return (
    <Card title={t("section.check")}>
      <Stack>
        <p>{t("check.lead")}</p>
        {check.failure && <FailureNotice failure={check.failure} />}
        {result && result.answer.sound && (
          <Notice tone="success" live title={t("check.sound", { time: time(result.at) })}>
            {t("check.sound_text", { changes: number(result.answer.commits), rows: number(result.answer.rows) })}
          </Notice>
        )}
        {result && !result.answer.sound && (
          <Notice tone="danger" live title={t("check.unsound", { count: result.answer.problems.length })}>
            <p>{t("check.unsound_text")}</p>
            <details>
              <summary>{t("errors.for_support")}</summary>
              <ul className={s.path} dir="ltr">
                {result.answer.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </details>
          </Notice>
        )}
        <div>
          <Button look="primary" onPress={() => void run()} busy={check.busy}>
            {check.busy ? t("check.busy") : t("check.run")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
