import { useState } from "react";
import { go, href } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { Notice, TextArea, useFault } from "@/components";
import { DraftDrawer } from "@/features/case/forms/DraftDrawer";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { ReturnQuery } from "@/ipc/generated";

/** Freezes a return: to whom it goes, or what a further version corrects. */
export function SubmitDrawer({ query, title, again, onClose }: { query: ReturnQuery; title: string; again: boolean; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const draft = useDraft<{ note: string }>(`statistic-submit-${query.family}-${query.year}-${query.part}`, { note: "" });
  const command = useCommand("statistic.submit");
  const [wrong, setWrong] = useState<Failure | null>(null);
  const failure = wrong ?? command.failure;
  const submit = async () => {
    const missing = Failure.fields({ note: draft.value.note.trim() === "" && "required" });
    setWrong(missing);
    if (missing) return;
    const done = await command.run({ ...query, note: draft.value.note });
    if (!done.ok) return;
    await draft.discard();
    onClose();
    go(href(["statistics", "returns", done.answer.id]));
  };
  return (
    <DraftDrawer title={t("statistic.submit")} draft={draft} intro={<Notice title={title}>{t(again ? "statistic.submit_again" : "statistic.submit_means")}</Notice>} failure={failure} send={t("statistic.submit")} busy={command.busy} onSubmit={() => void submit()} onClose={onClose}>
      <TextArea name="note" label={t(again ? "statistic.note_again" : "statistic.note")} hint={t("statistic.note_hint")} value={draft.value.note} onChange={(note) => draft.set({ note })} error={fault.of(failure, "note")} />
    </DraftDrawer>
  );
}
