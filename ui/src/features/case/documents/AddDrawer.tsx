import { Select } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { useMemberName } from "../people/useMemberName";
import { ADDED, addedStart, textOf } from "./spec";
import { documentForm } from "./useVerb";

/** A document that a member of the case brings, at whatever stage. */
export function AddDrawer({ file, person, onClose }: { file: CaseFile; person: string | undefined; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const named = useMemberName(file);
  const add = useCommand("document.add");
  const known = file.members.some((member) => member.person.id === person);
  const begin = known && person ? person : (file.members[0]?.person.id ?? "");
  return (
    <FormDrawer
      title={t("document.add_title")}
      draft={`cases/${file.id}/documents/add${person ? `/${person}` : ""}`}
      at="document."
      fields={ADDED}
      start={{ ...addedStart(), person: begin }}
      intro={t("document.add_means")}
      send={t("document.add")}
      // With a zone all else is read from it; without one something must say what the document is.
      check={(values) => ({ "document.ofType": ["mrz", "ofType", "number", "name"].every((field) => textOf(values, field) === null) && "required" })}
      before={({ errors, values, set }) => (
        <Select
          name="person"
          label={t("document.whose")}
          options={file.members.map((member) => ({ id: member.person.id, label: named(member.person.id) }))}
          value={textOf(values, "person") ?? begin}
          onChange={(id) => set({ person: id })}
          error={errors("person")}
        />
      )}
      submit={async (values) => {
        const done = await add.run({ application: file.id, person: textOf(values, "person") ?? begin, document: documentForm(values) });
        return said(done, t("document.add_done"));
      }}
      onClose={onClose}
    />
  );
}
