import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { useSetQuery } from "@/app/router";
import { Checkbox, TextField, useFault } from "@/components";
import { DraftDrawer } from "@/features/case/forms/DraftDrawer";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { TableQuery } from "@/ipc/generated";

/** Saves a table under a name. */
export function SaveDrawer({ question, onClose }: { question: TableQuery; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const set = useSetQuery();
  const draft = useDraft<{ name: string; shared: boolean }>("statistic-save", { name: "", shared: false });
  const command = useCommand("statistic.save");
  const [wrong, setWrong] = useState<Failure | null>(null);
  const failure = wrong ?? command.failure;
  const submit = async () => {
    const missing = Failure.fields({ name: draft.value.name.trim() === "" && "required" });
    setWrong(missing);
    if (missing) return;
    const done = await command.run({ ...draft.value, question });
    if (!done.ok) return;
    await draft.discard();
    set({ saved: done.answer });
    onClose();
  };
  return (
    <DraftDrawer title={t("statistic.save_table")} draft={draft} failure={failure} send={t("statistic.save_table")} busy={command.busy} onSubmit={() => void submit()} onClose={onClose}>
      <TextField name="name" label={t("statistic.table_name")} value={draft.value.name} onChange={(name) => draft.set({ name })} error={fault.of(failure, "name")} />
      <Checkbox name="shared" label={t("statistic.shared")} hint={t("statistic.shared_hint")} checked={draft.value.shared} onChange={(shared) => draft.set({ shared })} />
    </DraftDrawer>
  );
}

/** Takes a saved table away. */
export function ForgetDrawer({ table, name, onClose }: { table: string; name: string; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const set = useSetQuery();
  const draft = useDraft<{ reason: string }>(`statistic-forget-${table}`, { reason: "" });
  const command = useCommand("statistic.forget");
  const [wrong, setWrong] = useState<Failure | null>(null);
  const failure = wrong ?? command.failure;
  const submit = async () => {
    const missing = Failure.fields({ reason: draft.value.reason.trim() === "" && "required" });
    setWrong(missing);
    if (missing) return;
    const done = await command.run({ table, reason: draft.value.reason });
    if (!done.ok) return;
    await draft.discard();
    set({ saved: null });
    onClose();
  };
  return (
    <DraftDrawer title={t("statistic.forget_table")} draft={draft} intro={<bdi>{name}</bdi>} failure={failure} send={t("statistic.forget_table")} busy={command.busy} danger onSubmit={() => void submit()} onClose={onClose}>
      <TextField name="reason" label={t("statistic.forget_reason")} value={draft.value.reason} onChange={(reason) => draft.set({ reason })} error={fault.of(failure, "reason")} />
    </DraftDrawer>
  );
}
