import { useSession } from "@/app/session";
import { SaveAs, todayIso, useToast } from "@/components";
import { useI18n, type Key } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExportFormat, TrainingTable, TrainingTurnoverQuery } from "@/ipc/generated";

const NAMES: Record<TrainingTable, Key> = {
  matrix: "training.matrix",
  sessions: "training.sessions",
  needs: "training.needs",
  coverage: "training.coverage",
  leavers: "training.leavers",
  lost: "training.lost",
  modules: "training.catalogue",
  trainers: "training.trainers",
  participants: "training.participants",
  attendance: "training.attendance",
  evaluation: "training.evaluation",
  certificates: "training.certificates",
  plans: "training.plans_all",
};

/** Saves a table as a file, for whoever reads it. */
export function SaveTable({ table, period, session }: { table: TrainingTable; period?: TrainingTurnoverQuery; session?: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const say = useToast();
  const save = useCommand("training.export", { quiet: true });
  if (!has("readTraining")) return null;
  const run = async (format: ExportFormat) => {
    const today = todayIso();
    const done = await save.run({ table, format, period: period ?? { from: today, until: today }, session: session ?? null });
    if (done.ok) say(t("training.saved", { path: done.answer.path }));
  };
  return <SaveAs what={t(NAMES[table])} busy={save.busy} failure={save.failure} onSave={(format) => void run(format)} />;
}
