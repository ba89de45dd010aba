import { useI18n, type Key } from "@/i18n";
import type { RegistrationDraft } from "./draft";

const LABELS: Record<string, Key> = {
  relationship: "register.relationship",
  "document.mrz": "register.mrz",
  "document.kind": "register.document_kind",
  "document.number": "register.document_number",
  "document.issuer": "register.document_issuer",
  "name.latin": "register.latin",
  "name.native": "register.native",
  "name.family": "register.family",
  "name.given": "register.given",
  "name.father": "register.father",
  sex: "register.sex",
  birth: "register.birth",
  "birth.date": "register.birth",
  "birth.age": "register.birth",
  nationality: "register.nationality",
  ethnicity: "register.ethnicity",
  religion: "register.religion",
  language: "register.language",
  arrivedOn: "register.arrived",
  contact: "register.contact",
  reasons: "register.reasons",
};

/** How a person of the form is called before, or after, their name is known. */
export function usePersonTitle(): (draft: RegistrationDraft, index: number) => string {
  const { t } = useI18n();
  return (draft, index) => draft.members[index]?.person.latin.trim() || t("register.person", { number: index + 1 });
}

/** The label of a field by its path, with whose it is. */
export function useFieldLabel(draft: RegistrationDraft): (field: string) => string | undefined {
  const { t } = useI18n();
  const title = usePersonTitle();
  return (field) => {
    const member = /^members\.(\d+)\.(?:person\.)?(.+)$/.exec(field);
    const key = LABELS[member?.[2] ?? field];
    if (!key) return undefined;
    return member ? t("register.label_of", { person: title(draft, Number(member[1])), label: t(key) }) : t(key);
  };
}
