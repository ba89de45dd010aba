import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { Button, Checkbox, Form, RadioGroup, SaveState, Select, Stack, TextArea, useFault, useToast } from "@/components";
import { useOverrides } from "@/features/case/rules";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { CalendarEntry, OutcomeOfAppointment, PostponedBy } from "@/ipc/generated";
import { AppointmentFields } from "./AppointmentFields";
import { againOf, draftFaults, formOf, isTimed, type AppointmentDraft } from "./form";
import { OUTCOMES } from "./outcome";
import { Standing } from "./Standing";

interface OutcomeDraft extends AppointmentDraft {
  outcome: OutcomeOfAppointment | null;
  reason: string;
  by: PostponedBy | null;
  again: boolean;
}

const POSTPONED_BY: readonly PostponedBy[] = ["applicant", "office", "interpreter"];

/** What became of an appointment; put off, the one that takes its place is made at once. */
export function OutcomeForm({ entry, onDone, onCancel }: { entry: CalendarEntry; onDone(): void; onCancel(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const { appointment, application, names } = entry;
  const draft = useDraft<OutcomeDraft>(`appointments/${appointment.id}?day=${appointment.day}`, { outcome: null, reason: "", by: null, again: true, ...againOf(entry) });
  const { value } = draft;
  const [failure, setFailure] = useState<Failure | null>(null);
  const record = useCommand("appointment.outcome");
  const overrides = useOverrides();
  const choices = useQuery("appointment.choices", null);
  const next = value.outcome === "postponed" && value.again;
  const form = formOf(application, value, []);
  const check = useQuery("appointment.check", next && isTimed(value) ? form : undefined, { keep: true });
  const file = { id: application, members: appointment.persons.map((id, at) => ({ person: { id, name: { latin: names[at]?.latin ?? "" } } })) };
  // What is put off is free again: it stands against nothing.
  const standing = check.data && { ...check.data, collisions: check.data.collisions.filter((one) => one.appointment !== appointment.id) };
  const errors = (field: string) => fault.of(failure, field);

  const submit = async () => {
    const { outcome, reason, by } = value;
    const wrong = Failure.fields({
      outcome: outcome === null && "required",
      by: outcome === "postponed" && by === null && "required",
      reason: outcome !== null && outcome !== "attended" && reason.trim() === "" && "required",
      ...(next ? draftFaults(value) : {}),
    });
    if (wrong || outcome === null) return setFailure(wrong);
    const done = await record.run({ appointment: appointment.id, outcome, reason: reason.trim() || null, by, next: next ? formOf(application, value, overrides.list) : null, wish: null });
    if (!done.ok) return setFailure(done.failure);
    say(t("appointment.outcome_recorded"));
    await draft.discard();
    onDone();
  };

  return (
    <Stack gap={3}>
      <SaveState saved={draft.saved} />
      <Form
        label={t("appointment.outcome")}
        failure={failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" busy={record.busy}>
              {t("appointment.outcome_record")}
            </Button>
            <Button look="quiet" onPress={onCancel}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <RadioGroup
          name="outcome"
          label={t("appointment.outcome")}
          options={OUTCOMES.map((id) => ({ id, label: t(`appointment.outcome.${id}`), hint: t(`appointment.outcome.${id}.hint`) }))}
          value={value.outcome}
          onChange={(outcome) => draft.set({ outcome })}
          error={errors("outcome")}
        />
        {value.outcome === "postponed" && (
          <Select name="by" label={t("appointment.postponed_by")} options={POSTPONED_BY.map((id) => ({ id, label: t(`appointment.postponed.${id}`) }))} value={value.by} onChange={(by) => draft.set({ by })} error={errors("by")} />
        )}
        <TextArea name="reason" label={t("appointment.outcome_reason")} rows={2} optional={value.outcome === "attended"} value={value.reason} onChange={(reason) => draft.set({ reason })} error={errors("reason")} />
        {value.outcome === "postponed" && <Checkbox name="again" label={t("appointment.again")} hint={t("appointment.again_hint")} checked={value.again} onChange={(again) => draft.set({ again })} />}
        {next && (
          <>
            <AppointmentFields file={file} choices={choices.data} value={value} set={(change) => draft.set(change)} errors={errors} again />
            <Standing check={isTimed(value) ? standing : undefined} choices={choices.data} file={file} overrides={overrides} />
          </>
        )}
      </Form>
    </Stack>
  );
}
