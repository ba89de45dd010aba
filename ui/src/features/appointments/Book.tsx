import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { useFault, useToast } from "@/components";
import { DraftDrawer } from "@/features/case/forms/DraftDrawer";
import { useOverrides } from "@/features/case/rules";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { BookableCase } from "@/ipc/generated";
import { AppointmentFields } from "./AppointmentFields";
import { draftFaults, formOf, isTimed, startOf, type AppointmentDraft } from "./form";
import { Standing } from "./Standing";

/** The appointment of a case of which no more is known than whom it concerns. */
export function Book({ found, onClose }: { found: BookableCase; onClose(booked: boolean): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const file = { id: found.application, language: found.language, members: found.persons.map((person) => ({ person })) };
  const draft = useDraft<AppointmentDraft>(`appointments?book=${found.application}`, startOf(file, found.officer));
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
    onClose(true);
  };

  return (
    <DraftDrawer
      title={t("calendar.book_for", { number: found.number })}
      draft={draft}
      failure={failure}
      send={t("appointment.make")}
      busy={make.busy}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      <AppointmentFields file={file} choices={choices.data} value={value} set={(change) => draft.set(change)} errors={(field) => fault.of(failure, field)} />
      <Standing check={isTimed(value) ? check.data : undefined} choices={choices.data} file={file} overrides={overrides} />
    </DraftDrawer>
  );
}
