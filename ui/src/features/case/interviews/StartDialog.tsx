import { useState } from "react";
import { Button, ComboBox, Dialog, Form, Notice, Select, TextField, todayIso, useFault } from "@/components";
import { go } from "@/app/router";
import { useInterpreterOptions } from "@/features/appointments/useInterpreterOptions";
import { useLanguageOptions } from "@/features/register/languages";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { AppointmentView, CaseFile } from "@/ipc/generated";
import { RuleGate, useKeptOverrides } from "../rules";
import { roomHref } from "./addresses";
import { stillToHear, usePersonOptions } from "./people";

/** Key of the choice that stands for nobody. */
const NOBODY = "none";

/** Today's booked interview with a person of the case, when there is one that nothing became of yet. */
function useBooked(file: CaseFile, person: string | null): AppointmentView | undefined {
  const today = todayIso();
  return file.folder.appointments.find(
    (one) => one.kind === "interview" && one.day === today && one.cancelled === null && one.outcome === null && person !== null && one.persons.includes(person),
  );
}

/** Who, in which language, through whom. Then straight to the record. */
export function StartDialog({ file, open, onClose }: { file: CaseFile; open: boolean; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const persons = usePersonOptions(file);
  const languages = useLanguageOptions();
  const begin = useCommand("interview.start");
  const [person, setPerson] = useState<string | null>(stillToHear(file)[0]?.person.id ?? persons[0]?.id ?? null);
  const [language, setLanguage] = useState<string | null>(file.language || null);
  const [interpreter, setInterpreter] = useState("");
  const booked = useBooked(file, person);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const registered = chosen === undefined ? (booked?.interpreter ?? null) : chosen;
  const choices = useQuery("appointment.choices", open ? null : undefined);
  const interpreters = useInterpreterOptions(choices.data?.interpreters ?? [], language ?? "");
  const overrides = useKeptOverrides(`cases/${file.id}/interviews`);
  const against = useQuery("rule.ask", open && person ? { application: file.id, act: "startInterview", person, record: null, officer: null, interpreter: registered, language, code: null } : undefined, { keep: true });
  const error = (field: string) => fault.of(begin.failure, field);

  const submit = async () => {
    const wrong = Failure.fields({ person: person === null && "required", language: language === null && "required" });
    if (wrong || person === null || language === null) return begin.fail(wrong);
    const done = await begin.run({ application: file.id, person, language, interpreter: interpreter.trim() || null, interpreterId: registered, appointment: booked?.id ?? null, overrides: overrides.list });
    if (!done.ok) return;
    await overrides.discard();
    go(roomHref(file.id, done.answer.interview));
  };

  return (
    <Dialog title={t("interview.start_title")} open={open} onClose={onClose} keep>
      <Form
        label={t("interview.start_title")}
        onSubmit={() => void submit()}
        failure={begin.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={begin.busy}>
              {t("interview.start")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <Select name="person" label={t("interview.person")} width="full" options={persons} value={person} onChange={setPerson} error={error("person")} />
        <ComboBox name="language" label={t("interview.language")} width="full" options={languages} value={language} onChange={setLanguage} error={error("language")} />
        {booked && <Notice>{t("interview.booked", { from: booked.time, until: booked.until })}</Notice>}
        {interpreters.length > 0 && (
          <Select
            name="interpreterId"
            label={t("interview.interpreter_registered")}
            width="full"
            options={[{ id: NOBODY, label: t("interview.interpreter_none") }, ...interpreters]}
            value={registered ?? NOBODY}
            onChange={(id) => setChosen(id === NOBODY ? null : id)}
            error={error("interpreterId")}
          />
        )}
        {registered === null && (
          <TextField
            name="interpreter"
            label={t("interview.interpreter")}
            hint={t("interview.interpreter_hint")}
            optional
            width="full"
            value={interpreter}
            onChange={setInterpreter}
            error={error("interpreter")}
          />
        )}
        <RuleGate file={file} broken={against.data ?? []} overrides={overrides} here="interviews" />
      </Form>
    </Dialog>
  );
}
