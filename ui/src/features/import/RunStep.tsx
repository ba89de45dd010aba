import { useEffect, useState } from "react";
import { go, href } from "@/app/router";
import { useUnsaved } from "@/app/unsaved";
import { Button, Card, FailureNotice, Notice, Progress, Row, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { call, refresh } from "@/ipc";
import type { AlikeChoice, Mapping, OpenedList, RunPiece } from "@/ipc/generated";
import { usePieces } from "./usePieces";

export interface RunStepProps {
  list: OpenedList;
  mapping: Mapping;
  alike: AlikeChoice;
  onBack(): void;
  /** Everything was taken over: nothing is left to be kept. */
  onDone(): Promise<void>;
}

/** Takes the rows over, a few hundred at a time. It can be stopped between them: what was taken stays, or is undone as a whole. */
export function RunStep({ list, mapping, alike, onBack, onDone }: RunStepProps) {
  const { t, number } = useI18n();
  const say = useToast();
  const [now, setNow] = useState<RunPiece | null>(null);
  const work = usePieces<RunPiece & { next: number | null }>(
    async (_, count) => {
      const piece = await call("import.run", { import: list.import, mapping, alike, count });
      return { ...piece, next: piece.finished ? null : piece.done };
    },
    (piece) => setNow(piece),
  );
  const { run, state } = work;
  const running = state === "running";
  useUnsaved(running);
  useEffect(() => {
    if (state !== "done") return;
    refresh();
    say(t("import.done"));
    void onDone().then(() => go(href(["register", "import", list.import])));
  }, [state]);
  return (
    <Stack gap={4}>
      {state === "idle" && (
        <Notice
          tone="info"
          title={list.done > 0 ? t("import.stopped") : t("import.about_to", { name: list.name })}
          actions={
            <Row>
              <Button look="primary" autoFocus onPress={() => run(list.done)}>
                {list.done > 0 ? t("import.go_on") : t("import.run")}
              </Button>
              {list.done === 0 && <Button onPress={onBack}>{t("import.back_to_preview")}</Button>}
            </Row>
          }
        >
          {list.done > 0 ? t("import.stopped_text") : t("import.about_to_text")}
        </Notice>
      )}
      {state !== "idle" && (
        <Card title={t("import.running")}>
          <Stack gap={3}>
            <Progress label={t("import.running")} done={now?.done ?? list.done} total={now?.of ?? list.rows} {...(running ? { onCancel: work.stop } : {})} />
            <p role="status">{now && t("import.so_far", { made: number(now.import.made), skipped: number(now.import.skipped), duplicates: number(now.import.duplicates) })}</p>
          </Stack>
        </Card>
      )}
      {state === "stopped" && (
        <Notice
          tone="warning"
          live
          title={t("import.stopped")}
          actions={
            <Row>
              <Button look="primary" onPress={() => run()}>
                {t("import.go_on")}
              </Button>
              <Button onPress={() => go(href(["register", "import", list.import]))}>{t("import.look_at")}</Button>
            </Row>
          }
        >
          {t("import.stopped_text")}
        </Notice>
      )}
      {work.failure && <FailureNotice failure={work.failure} onRetry={() => run()} />}
    </Stack>
  );
}
