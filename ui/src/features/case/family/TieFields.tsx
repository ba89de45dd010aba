import { Select, Stack } from "@/components";
import { RelationshipField } from "@/features/duplicates/RelationshipField";
import { useI18n } from "@/i18n";
import type { OwnFields } from "../forms/FormDrawer";
import { principalOf, tieField, tiePath, type TiePath, type Tied } from "./ties";

export interface TieFieldsProps extends OwnFields {
  /** Beginning of the names of these fields. */
  at: string;
  people: readonly Tied[];
  /** The principal applicant as it stands. */
  before: string | undefined;
  /** Where the core looks for these ties. */
  path?: TiePath;
}

/** Who is the principal applicant, and what everybody else is to them. */
export function TieFields({ at, people, before, path = "relationships", values, set, errors }: TieFieldsProps) {
  const { t } = useI18n();
  const principal = principalOf(values, at, people, before);
  const of = people.find(({ id }) => id === principal);
  return (
    <Stack gap={4}>
      <Select
        name={`${path}.principal`}
        label={t("family.principal")}
        width="lg"
        options={people.map(({ id, latin }) => ({ id, label: latin }))}
        value={principal}
        onChange={(id) => set({ [`${at}principal`]: id })}
        error={errors(`${path}.principal`)}
      />
      {of &&
        people.map((person, place) => {
          if (person.id === principal) return null;
          const field = tieField(at, person.id);
          const name = tiePath(path, place);
          const typed = values[field];
          return (
            <RelationshipField
              key={`${principal} ${person.id}`}
              name={name}
              whose={person}
              of={of.latin}
              value={typeof typed === "string" && typed !== "" && typed !== "PA" ? typed : null}
              onChange={(code) => set({ [field]: code })}
              error={errors(name)}
            />
          );
        })}
    </Stack>
  );
}
