import { useState } from "react";
import { useSession } from "@/app/session";
import { useDraft } from "@/app/useDraft";
import { useFault, useToast } from "@/components";
import { AppointmentFields } from "@/features/appointments/AppointmentFields";
import { draftFaults, formOf, isTimed, startOf, type AppointmentDraft } from "@/features/appointments/form";
import { Standing } from "@/features/appointments/Standing";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { DraftDrawer } from "../forms/DraftDrawer";
import { useOverrides } from "../rules";

/** A new appointment of the case: what stands against it is shown before it is made. */
export function MakeAppointment({ file, draft: key, onClose }: { file: CaseFile; draft: string; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const { officer, has } = useSession();
  const draft = useDraft<AppointmentDraft>(key, startOf(file, has("examine") ? officer.id : null));
  const { value } = draft;
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = useCommand("appointment.make");
  const overrides = useOverrides();
  const choices = useQuery("appointment.choices", null);
  const check = useQuery("appointment.check", draft.ready && isTimed(value) ? formOf(file.id, value, []) : undefined, { keep: true });

  const submit = async () => {
    const wrong = Failure.fields(draftFaults(value));
    if (wrong) return setFailure(wrong);
    const done = await make.run(formOf(file.id, value, overrides.list));
    if (!done.ok) return setFailure(done.failure);
    say(t("appointment.made"));
    await draft.discard();
    onClose();
  };

  return (
    <DraftDrawer title={t("appointment.make")} draft={draft} failure={failure} send={t("appointment.make")} busy={make.busy} onSubmit={() => void submit()} onClose={onClose}>
      <AppointmentFields file={file} choices={choices.data} value={value} set={(change) => draft.set(change)} errors={(field) => fault.of(failure, field)} />
      <Standing check={isTimed(value) ? check.data : undefined} choices={choices.data} file={file} overrides={overrides} />
    </DraftDrawer>
  );
}
