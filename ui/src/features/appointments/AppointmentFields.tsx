import { Checkbox, ComboBox, Field, Grid, Select, Stack, TextField } from "@/components";
import { useLanguageOptions } from "@/features/register/languages";
import { PartialDayField } from "@/features/person/PartialDayField";
import { useI18n } from "@/i18n";
import type { AppointmentChoices } from "@/ipc/generated";
import { KINDS, MODES, type AppointmentDraft, type Invitable } from "./form";
import { FreeTimes } from "./FreeTimes";
import { useInterpreterOptions } from "./useInterpreterOptions";

export interface AppointmentFieldsProps {
  file: Invitable;
  choices: AppointmentChoices | undefined;
  value: AppointmentDraft;
  set(change: Partial<AppointmentDraft>): void;
  errors(field: string): string | undefined;
  /** What is put off stays what it is, for the same persons. */
  again?: boolean;
}

/** Key of the choice that stands for nobody. */
const NONE = "none";

/** For what, who, with whom, when and where. */
export function AppointmentFields({ file, choices, value, set, errors, again }: AppointmentFieldsProps) {
  const { t } = useI18n();
  const languages = useLanguageOptions();
  const interview = value.kind === "interview";
  const members = file.members.map(({ person }) => ({ id: person.id, label: person.name.latin }));
  const none = { id: NONE, label: t("appointment.nobody") };
  const one = (id: string) => (id === NONE ? null : id);
  const interpreters = useInterpreterOptions(choices?.interpreters ?? [], value.language);
  const usual = choices?.minutes[value.kind];
  return (
    <Stack gap={4}>
      {!again && (
        <>
          <Select name="kind" label={t("appointment.for")} options={KINDS.map((id) => ({ id, label: t(`appointment.kind.${id}`) }))} value={value.kind} onChange={(kind) => set({ kind })} error={errors("kind")} />
          <Field group name="persons" label={t("appointment.persons")} error={errors("persons")} width="full">
            {() => (
              <Stack gap={2}>
                {members.map(({ id, label }) => (
                  <Checkbox
                    key={id}
                    name={`persons.${id}`}
                    label={<bdi>{label}</bdi>}
                    checked={value.persons.includes(id)}
                    onChange={(on) => set({ persons: members.map((member) => member.id).filter((member) => (member === id ? on : value.persons.includes(member))) })}
                  />
                ))}
              </Stack>
            )}
          </Field>
        </>
      )}
      <Grid gap={4} min="14rem">
        <Select
          name="officer"
          label={t("calendar.by.officer")}
          width="full"
          options={[none, ...(choices?.officers ?? []).map(({ id, name }) => ({ id, label: name }))]}
          value={value.officer ?? NONE}
          onChange={(id) => set({ officer: one(id) })}
          error={errors("officer")}
        />
        <Select
          name="room"
          label={t("calendar.by.room")}
          width="full"
          options={[none, ...(choices?.rooms ?? []).map(({ id, name }) => ({ id, label: name }))]}
          value={value.room ?? NONE}
          onChange={(id) => set({ room: one(id) })}
          error={errors("room")}
        />
        {interview && (
          <ComboBox name="language" label={t("interview.language")} width="full" options={languages} value={value.language || null} onChange={(language) => set({ language: language ?? "" })} error={errors("language")} />
        )}
        <Select
          name="interpreter"
          label={t("calendar.by.interpreter")}
          width="full"
          options={[none, ...interpreters]}
          value={value.interpreter ?? NONE}
          onChange={(id) => set({ interpreter: one(id) })}
          error={errors("interpreter")}
        />
        <Select name="mode" label={t("appointment.mode")} width="full" options={MODES.map((id) => ({ id, label: t(`appointment.mode.${id}`) }))} value={value.mode} onChange={(mode) => set({ mode })} error={errors("mode")} />
        <TextField
          name="minutes"
          label={t("appointment.minutes")}
          hint={usual ? t("appointment.minutes_hint", { minutes: usual }) : undefined}
          width="sm"
          inputMode="numeric"
          optional
          value={value.minutes}
          onChange={(minutes) => set({ minutes })}
          error={errors("minutes")}
        />
        <PartialDayField name="day" label={t("appointment.day")} hint={t("appointment.day_hint")} width="full" value={value.day || null} onChange={(day) => set({ day: day ?? "" })} error={errors("day")} />
        <TextField name="time" label={t("appointment.time")} hint={t("appointment.time_hint")} width="sm" value={value.time} onChange={(time) => set({ time })} error={errors("time")} />
      </Grid>
      <FreeTimes draft={value} choices={choices} onChoose={(day, time) => set({ day, time })} />
      <TextField
        name="place"
        label={t("appointment.place")}
        hint={value.room ? t("appointment.place_of_room") : t("appointment.place_hint")}
        optional={value.room !== null}
        width="full"
        value={value.place}
        onChange={(place) => set({ place })}
        error={errors("place")}
      />
      <TextField name="note" label={t("appointment.note")} hint={t("appointment.note_hint")} optional width="full" value={value.note} onChange={(note) => set({ note })} error={errors("note")} />
    </Stack>
  );
}
