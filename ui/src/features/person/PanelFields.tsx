import { Grid, Section, Stack, TextField } from "@/components";
import { useI18n } from "@/i18n";
import type { Details, NamePart } from "@/ipc/generated";
import type { PersonDraft } from "@/features/register/draft";
import { DETAILS, documents, nameParts, type DetailId } from "./details";
import { PANEL, type PanelId } from "./panels";
import type { Values } from "./spec";
import { SpecFields } from "./SpecFields";
import { SpecRows } from "./SpecRows";
import { sectionValue } from "./values";
import { WordsField } from "./WordsField";

export interface DetailFieldsProps {
  id: DetailId;
  /** Path of the details, ending in a dot, or empty. */
  at: string;
  details: Details;
  onChange(part: Partial<Details>): void;
  errors(path: string): string | undefined;
}

/** The form of one section. */
export function DetailFields({ id, at, details, onChange, errors }: DetailFieldsProps) {
  const spec = DETAILS[id];
  const value = sectionValue(details, id);
  const change = (next: Values | readonly Values[]) => onChange({ [id]: next } as Partial<Details>);
  if ("rows" in spec) return <SpecRows spec={spec.rows} at={`${at}${id}.`} rows={(value as readonly Values[] | null) ?? []} onChange={change} errors={errors} />;
  return <SpecFields fields={spec.fields} at={`${at}${id}.`} value={(value as Values | null) ?? spec.empty} onChange={change} errors={errors} />;
}

/** What a machine-readable zone says by itself. */
const READ: readonly string[] = ["mrz", "kind", "number", "issuer", "name", "expires"];

export interface PanelFieldsProps {
  id: PanelId;
  /** Path of the person, ending in a dot, or empty. */
  at: string;
  person: PersonDraft;
  change(part: Partial<PersonDraft>): void;
  errors(path: string): string | undefined;
}

/** All that one panel of the form asks. */
export function PanelFields({ id, at, person, change, errors }: PanelFieldsProps) {
  const { t } = useI18n();
  const { details } = PANEL[id];
  return (
    <Stack gap={4}>
      {id === "names" && <PartsOfName at={at} person={person} change={change} errors={errors} />}
      {id === "origins" && <Belonging at={at} person={person} change={change} errors={errors} />}
      {id === "documents" && (
        <SpecRows
          spec={documents}
          at={`${at}documents.`}
          rows={person.documents as unknown as readonly Values[]}
          onChange={(rows) => change({ documents: rows as unknown as PersonDraft["documents"] })}
          errors={errors}
          skipFirst={person.documents[0]?.mrz ? READ : ["mrz"]}
        />
      )}
      {details.map((detail) => {
        const fields = <DetailFields key={detail} id={detail} at={`${at}details.`} details={person.details} onChange={(part) => change({ details: { ...person.details, ...part } })} errors={errors} />;
        if (details.length === 1 && id !== "names") return fields;
        return (
          <Section key={detail} level={3} title={t(`person.section.${detail as "aliases" | "schooling" | "work"}`)}>
            {fields}
          </Section>
        );
      })}
    </Stack>
  );
}

type Part = Omit<PanelFieldsProps, "id">;

/** Parts of the name, where the person has parts: none is ever required. */
export function PartsOfName({ at, person, change, errors }: Part) {
  const { t } = useI18n();
  const { name } = person;
  const set = (part: Partial<PersonDraft["name"]>) => change({ name: { ...name, ...part } });
  const text = (field: "family" | "given" | "mother", label: string, disabled = false) => (
    <TextField name={`${at}name.${field}`} label={label} width="full" disabled={disabled} value={name[field] ?? ""} onChange={(typed) => set({ [field]: typed === "" ? null : typed })} error={errors(`${at}name.${field}`)} />
  );
  return (
    <>
      <Grid min="13rem">
        {text("family", t("register.family"), name.single)}
        {text("given", t("register.given"))}
        {text("mother", t("person.mother"))}
      </Grid>
      <SpecRows spec={nameParts} label={t("person.parts")} at={`${at}name.parts.`} rows={name.parts as unknown as readonly Values[]} onChange={(rows) => set({ parts: rows as unknown as NamePart[] })} errors={errors} />
    </>
  );
}

/** Ethnicity and religion: a word of the list or the person's own. */
export function Belonging({ at, person, change, errors }: Part) {
  const { t } = useI18n();
  return (
    <Grid min="13rem">
      <WordsField list="ethnicity" name={`${at}ethnicity`} label={t("register.ethnicity")} value={person.ethnicity} onChange={(ethnicity) => change({ ethnicity })} error={errors(`${at}ethnicity`)} />
      <WordsField list="religion" name={`${at}religion`} label={t("register.religion")} value={person.religion} onChange={(religion) => change({ religion })} error={errors(`${at}religion`)} />
    </Grid>
  );
}
