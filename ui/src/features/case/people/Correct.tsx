import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { useFault, useToast } from "@/components";
import { Belonging, PartsOfName } from "@/features/person/PanelFields";
import { emptyDetails } from "@/features/person/values";
import { personDraft, personFaults, personForm, tidyPerson, type PersonDraft } from "@/features/register/draft";
import { PersonFields, type ChangePerson } from "@/features/register/PersonFields";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { PersonView } from "@/ipc/generated";
import { DraftDrawer } from "../forms/DraftDrawer";

export interface CorrectProps {
  application: string;
  person: PersonView;
  onClose(): void;
}

const NO_WARNINGS = () => [];

/** Who a person is, put right in the same form as at registration. What stood before stays in the journal. */
export function Correct({ application, person, onClose }: CorrectProps) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const draft = useDraft<PersonDraft>(`cases/${application}/people/${person.id}/identity`, personDraft(person));
  const [failure, setFailure] = useState<Failure | null>(null);
  const correct = useCommand("registration.correct");
  const name = person.name.latin;
  const change: ChangePerson = (part) => draft.set((before) => ({ ...before, ...(typeof part === "function" ? part(before) : part) }));
  const errors = (field: string) => fault.of(failure, field);

  const submit = async () => {
    const typed = tidyPerson(draft.value);
    draft.set(typed);
    const wrong = Failure.fields(personFaults(typed));
    if (wrong) return setFailure(wrong);
    // Sections are described one by one; the core reads none of them here.
    const done = await correct.run({ application, person: person.id, form: { ...personForm(typed), details: emptyDetails() } });
    if (!done.ok) return setFailure(done.failure);
    await draft.discard();
    say(t("people.corrected", { name: done.answer.name.latin }));
    onClose();
  };

  const more = { at: "", person: draft.value, change, errors };
  return (
    <DraftDrawer title={t("people.correct", { name })} draft={draft} intro={t("people.correct_text")} failure={failure} send={t("people.save")} busy={correct.busy} onSubmit={() => void submit()} onClose={onClose}>
      <PersonFields {...more} warnings={NO_WARNINGS} moreNames={<PartsOfName {...more} />} moreOrigins={<Belonging {...more} />} />
    </DraftDrawer>
  );
}
