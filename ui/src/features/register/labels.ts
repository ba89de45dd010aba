import { useI18n, type Key } from "@/i18n";
import { DETAILS, documents, nameParts } from "@/features/person/details";
import type { Fields } from "@/features/person/spec";
import type { RegistrationDraft } from "./draft";

const LABELS: Record<string, Key> = {
  relationship: "register.relationship",
  "name.latin": "register.latin",
  "name.native": "register.native",
  "name.family": "register.family",
  "name.given": "register.given",
  "name.father": "register.father",
  "name.mother": "person.mother",
  "documents.0.mrz": "register.mrz",
  sex: "register.sex",
  birth: "register.birth",
  "birth.date": "register.birth",
  "birth.age": "register.birth",
  "birth.until": "register.birth_until",
  "birth.ageInYear": "register.age_in_year",
  nationality: "register.nationality",
  ethnicity: "register.ethnicity",
  religion: "register.religion",
  "claim.reasons": "register.own_reasons",
  "claim.fears": "register.own_fears",
  language: "register.language",
  arrivedOn: "register.arrived",
  intentOn: "register.intent",
  contact: "register.contact",
  reasons: "register.reasons",
  fears: "register.fears",
};

/** The label of a field of a person or of the application. Of a field in rows: that of the field. */
export function labelOf(field: string): Key | undefined {
  const known = LABELS[field];
  if (known) return known;
  const [first = "", ...path] = field.split(".");
  if (first === "documents") return labelIn(documents.fields, path.slice(1));
  if (first === "name") return labelIn(nameParts.fields, path.slice(2));
  const [detail = "", ...rest] = path;
  const section = first === "details" ? Object.entries(DETAILS).find(([id]) => id === detail)?.[1] : undefined;
  if (!section) return undefined;
  return "rows" in section ? labelIn(section.rows.fields, rest.slice(1)) : labelIn(section.fields, rest);
}

function labelIn(fields: Fields, [field = "", ...rest]: readonly string[]): Key | undefined {
  const spec = fields[field];
  return spec?.rows && rest.length > 1 ? labelIn(spec.rows.fields, rest.slice(1)) : spec?.label;
}

/** How a person of the form is called before, or after, their name is known. */
export function usePersonTitle(): (draft: RegistrationDraft, index: number) => string {
  const { t } = useI18n();
  return (draft, index) => draft.members[index]?.person.name.latin.trim() || t("register.person", { number: index + 1 });
}

/** The label of a field by its path, with whose it is. */
export function useFieldLabel(draft: RegistrationDraft): (field: string) => string | undefined {
  const { t } = useI18n();
  const title = usePersonTitle();
  return (field) => {
    const member = /^members\.(\d+)\.(?:person\.)?(.+)$/.exec(field);
    const key = labelOf(member?.[2] ?? field);
    if (!key) return undefined;
    return member ? t("register.label_of", { person: title(draft, Number(member[1])), label: t(key) }) : t(key);
  };
}
