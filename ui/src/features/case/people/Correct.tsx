import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useDraft } from "@/app/useDraft";
import { Button, Drawer, Form, Notice, Row, SaveState, Skeleton, useFault, useToast } from "@/components";
import { personDraft, personFaults, personForm, type PersonDraft } from "@/features/register/draft";
import { PersonFields } from "@/features/register/PersonFields";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { PersonView } from "@/ipc/generated";

export interface CorrectProps {
  application: string;
  person: PersonView;
  onClose(): void;
}

/** The data of a person put right, in the same form as at registration. What stood before stays in the journal. */
export function Correct({ application, person, onClose }: CorrectProps) {
  const { t, dateTime } = useI18n();
  const fault = useFault();
  const say = useToast();
  const draft = useDraft<PersonDraft>(`cases/${application}/people/${person.id}`, personDraft(person));
  const [failure, setFailure] = useState<Failure | null>(null);
  const correct = useCommand("registration.correct");
  const name = person.name.latin;

  const submit = async () => {
    const wrong = Failure.fields(personFaults(draft.value));
    if (wrong) return setFailure(wrong);
    const done = await correct.run({ application, person: person.id, form: personForm(draft.value) });
    if (!done.ok) return setFailure(done.failure);
    await draft.discard();
    say(t("people.corrected", { name: done.answer.name.latin }));
    onClose();
  };

  return (
    <Drawer title={t("people.correct", { name })} open onClose={onClose} keep>
      <Row gap={2} spread>
        <p>{t("people.correct_text")}</p>
        <SaveState saved={draft.saved} />
      </Row>
      {draft.resumed && (
        <Notice
          title={t("people.resumed", { time: dateTime(draft.resumed) })}
          actions={
            <Button size="sm" icon={RotateCcw} onPress={() => void draft.discard()}>
              {t("people.discard")}
            </Button>
          }
        />
      )}
      {draft.ready ? (
        <Form
          label={t("people.correct", { name })}
          failure={failure}
          onSubmit={() => void submit()}
          actions={
            <>
              <Button type="submit" look="primary" busy={correct.busy}>
                {t("people.save")}
              </Button>
              <Button look="quiet" onPress={onClose}>
                {t("action.close")}
              </Button>
            </>
          }
        >
          <PersonFields at="" person={draft.value} change={draft.set} errors={(field) => fault.of(failure, field)} />
        </Form>
      ) : (
        <Skeleton lines={6} />
      )}
    </Drawer>
  );
}
