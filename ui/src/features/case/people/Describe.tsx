import { useEffect, useState } from "react";
import { useDraft } from "@/app/useDraft";
import { focusField, Section, Stack, useFault, useToast } from "@/components";
import { DetailFields } from "@/features/person/PanelFields";
import { DETAILS, type DetailId } from "@/features/person/details";
import { PANEL, type PanelId } from "@/features/person/panels";
import { detailFaults, emptyDetails, tidyDetails } from "@/features/person/values";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { Details, PersonView } from "@/ipc/generated";
import { DraftDrawer } from "../forms/DraftDrawer";

export interface DescribeProps {
  application: string;
  person: PersonView;
  panel: PanelId;
  onClose(): void;
}

/** One part of what is known of a person, told further. The other parts stay as they are. */
export function Describe({ application, person, panel, onClose }: DescribeProps) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const { title, details } = PANEL[panel];
  const stands: Details = { ...emptyDetails(), ...Object.fromEntries(details.map((id) => [id, person.details[id]])) };
  const draft = useDraft<Details>(`cases/${application}/people/${person.id}/${panel}`, stands);
  const [failure, setFailure] = useState<Failure | null>(null);
  const describe = useCommand("registration.describe");
  const heading = t("people.describe", { section: t(title), name: person.name.latin });

  // The keyboard begins at the first field.
  const { ready } = draft;
  const first = firstField(details[0]);
  useEffect(() => {
    if (ready) focusField(first);
  }, [ready, first]);

  const submit = async () => {
    const typed = tidyDetails(draft.value);
    draft.set(typed);
    const wrong = Failure.fields(detailFaults(typed, ""));
    if (wrong) return setFailure(wrong);
    const done = await describe.run({ application, person: person.id, details: typed });
    if (!done.ok) return setFailure(done.failure);
    await draft.discard();
    say(t("people.described", { section: t(title), name: done.answer.name.latin }));
    onClose();
  };

  const fields = details.map((id) => <DetailFields key={id} id={id} at="" details={draft.value} onChange={draft.set} errors={(path) => fault.of(failure, path)} />);
  return (
    <DraftDrawer title={heading} draft={draft} intro={t("people.correct_text")} failure={failure} send={t("people.save_section")} busy={describe.busy} onSubmit={() => void submit()} onClose={onClose}>
      {panel === "work" ? (
        <Stack gap={5}>
          <Section level={3} title={t("person.section.schooling")}>
            {fields[0]}
          </Section>
          <Section level={3} title={t("person.section.work")}>
            {fields[1]}
          </Section>
        </Stack>
      ) : (
        fields
      )}
    </DraftDrawer>
  );
}

/** Path of the first field of a section. */
function firstField(id: DetailId | undefined): string {
  if (!id) return "";
  const spec = DETAILS[id];
  return "rows" in spec ? `${id}.0.${Object.keys(spec.rows.fields)[0] ?? ""}` : `${id}.${Object.keys(spec.fields)[0] ?? ""}`;
}
