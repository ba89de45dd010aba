import { useState } from "react";
import { BidiText } from "@/components";
import { RelationshipField } from "@/features/duplicates/RelationshipField";
import { line } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseFile, FoundPerson, PersonView, Relationship } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { PersonPicker } from "./PersonPicker";

/** That somebody whom the case file knows is a relative of a member of the case. */
export function KinDrawer({ file, person, onClose }: { file: CaseFile; person: PersonView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const record = useCommand("kinship.record");
  const [other, setOther] = useState<FoundPerson | null>(null);
  const members = file.members.map((member) => member.person.id);
  return (
    <FormDrawer
      title={t("kin.record_of", { name: person.name.latin })}
      draft={`cases/${file.id}/needs/kin/${person.id}`}
      fields={{ note: line("kin.note", { hint: "kin.note_hint" }) }}
      start={{ note: null, relationship: null }}
      intro={t("kin.means")}
      send={t("kin.record")}
      before={({ errors, values, set }) => (
        <>
          <PersonPicker name="other" label={t("kin.other")} chosen={other?.id ?? null} onChoose={setOther} except={members} error={errors("other")} />
          {other && (
            <>
              <p>
                {t("kin.chosen")} <BidiText>{other.name.latin}</BidiText>
              </p>
              <RelationshipField
                name="relationship"
                whose={{ latin: other.name.latin, sex: other.sex }}
                of={person.name.latin}
                value={textOf(values, "relationship")}
                onChange={(relationship) => set({ relationship })}
                error={errors("relationship")}
              />
            </>
          )}
        </>
      )}
      check={(values) => ({ other: other === null && "required", relationship: other !== null && textOf(values, "relationship") === null && "required" })}
      submit={async (values) => {
        const relationship = textOf(values, "relationship") as Relationship;
        const done = await record.run({ application: file.id, person: person.id, other: other?.id ?? "", relationship, note: textOf(values, "note") });
        return said(done, t("kin.recorded"));
      }}
      onClose={onClose}
    />
  );
}
