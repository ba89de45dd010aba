import { useSession } from "@/app/session";
import { Button, FailureNotice, Row, todayIso, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { TrainingTable, TrainingTurnoverQuery } from "@/ipc/generated";

const FORMATS = ["csv", "xlsx"] as const;

/** Saves a table as a file, for whoever keeps trainings. */
export function SaveTable({ table, period }: { table: TrainingTable; period?: TrainingTurnoverQuery }) {
  const { t } = useI18n();
  const { has } = useSession();
  const say = useToast();
  const save = useCommand("training.export", { quiet: true });
  if (!has("train")) return null;
  const run = async (format: (typeof FORMATS)[number]) => {
    const today = todayIso();
    const done = await save.run({ table, format, period: period ?? { from: today, until: today } });
    if (done.ok) say(t("training.saved", { path: done.answer.path }));
  };
  return (
    <Row gap={2}>
      {FORMATS.map((format) => (
        <Button key={format} size="sm" busy={save.busy} onPress={() => void run(format)}>
          {t(`training.export_${format}`)}
        </Button>
      ))}
      {save.failure && <FailureNotice failure={save.failure} />}
    </Row>
  );
}
