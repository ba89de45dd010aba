import { SaveAs, useToast } from "@/components";
import { useI18n, type Key } from "@/i18n";
import { useCommand } from "@/ipc";
import type { BoardTable, ExportFormat } from "@/ipc/generated";

const NAMES: Record<BoardTable, Key> = { meetings: "board.meetings", seats: "board.bodies", decisions: "board.decisions", actions: "board.actions", risks: "board.risks", packs: "board.packs" };

/** Saves a table of all bodies as a file. */
export function SaveTable({ table }: { table: BoardTable }) {
  const { t } = useI18n();
  const say = useToast();
  const save = useCommand("board.export", { quiet: true });
  const run = async (format: ExportFormat) => {
    const done = await save.run({ table, format });
    if (done.ok) say(t("training.saved", { path: done.answer.path }));
  };
  return <SaveAs what={t(NAMES[table])} busy={save.busy} failure={save.failure} onSave={(format) => void run(format)} />;
}
