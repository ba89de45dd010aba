import { useToast } from "@/components";
import { useDocumentName } from "../people/DocumentCard";
import { FormDrawer } from "../forms/FormDrawer";
import { useI18n } from "@/i18n";
import type { CaseFile, IdentityDocument } from "@/ipc/generated";
import type { DocumentVerb } from "./addresses";
import { VERB_FIELDS, verbStart } from "./spec";
import { useVerb } from "./useVerb";

export interface VerbDrawerProps {
  file: CaseFile;
  document: IdentityDocument;
  verb: DocumentVerb;
  onClose(): void;
}

/** One act with a document: retained, given back, examined, lost, put right, taken out. */
export function VerbDrawer({ file, document, verb, onClose }: VerbDrawerProps) {
  const { t } = useI18n();
  const say = useToast();
  const name = useDocumentName();
  const act = useVerb(file.id);
  const holder = file.members.find(({ person }) => person.id === document.person)?.person.name.latin ?? "";
  const what = name(document);
  return (
    <FormDrawer
      title={t(`document.${verb}_title`, { what })}
      draft={`cases/${file.id}/documents/${verb}/${document.id}`}
      at={verb === "change" ? "document." : ""}
      fields={VERB_FIELDS[verb]}
      start={verbStart(verb, document, holder)}
      intro={t(`document.${verb}_means`)}
      send={t(`document.${verb}`)}
      danger={verb === "lose" || verb === "withdraw"}
      submit={async (values) => {
        const refused = await act(verb, document, values);
        if (!refused) say(t(`document.${verb}_done`, { what }));
        return refused;
      }}
      onClose={onClose}
    />
  );
}
