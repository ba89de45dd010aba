import type { ReactNode } from "react";
import { Section, ComboBox, Grid, RadioGroup, TextField } from "@/components";
import { useCountryOptions } from "@/app/countries";
import { useI18n } from "@/i18n";
import { BirthField } from "./BirthField";
import type { PersonDraft } from "./draft";
import { MrzField } from "./MrzField";
import { NameFields } from "./NameFields";
import s from "./Register.module.css";

export interface PersonFieldsProps {
  /** Path of the person in the command's argument, empty or ending in a dot. */
  at: string;
  person: PersonDraft;
  change(part: Partial<PersonDraft>): void;
  /** The words of what is wrong with a field of the person. */
  errors(field: string): string | undefined;
  /** A way to say at once what is the same for the family. */
  beforeNationality?: ReactNode;
}

/** All that is asked about a person. The same when they are registered and when they are corrected. */
export function PersonFields(props: PersonFieldsProps) {
  const { at, person, change, errors } = props;
  const { t } = useI18n();
  const countries = useCountryOptions();
  return (
    <>
      <Section level={3} title={t("register.document")}>
        <MrzField name={`${at}document.mrz`} person={person} change={change} error={errors("document.mrz")} next={`${at}name.latin`} />
        <OtherDocument {...props} />
      </Section>
      <Section level={3} title={t("register.names")}>
        <NameFields {...props} />
      </Section>
      <Section level={3} title={t("register.particulars")}>
        <RadioGroup
          name={`${at}sex`}
          label={t("register.sex")}
          layout="across"
          value={person.sex}
          onChange={(sex) => change({ sex })}
          error={errors("sex")}
          options={[
            { id: "F", label: t("sex.F") },
            { id: "M", label: t("sex.M") },
            { id: "U", label: t("sex.U") },
          ]}
        />
        <BirthField {...props} />
        {props.beforeNationality && <div>{props.beforeNationality}</div>}
        <Grid min="12rem">
          <ComboBox
            name={`${at}nationality`}
            label={t("register.nationality")}
            width="full"
            options={countries}
            value={person.nationality}
            onChange={(nationality) => change({ nationality })}
            error={errors("nationality")}
          />
          <TextField name={`${at}ethnicity`} label={t("register.ethnicity")} width="full" value={person.ethnicity} onChange={(ethnicity) => change({ ethnicity })} error={errors("ethnicity")} />
          <TextField name={`${at}religion`} label={t("register.religion")} width="full" value={person.religion} onChange={(religion) => change({ religion })} error={errors("religion")} />
        </Grid>
      </Section>
    </>
  );
}

/** A document without machine-readable lines: a tazkira, a birth certificate. */
function OtherDocument({ at, person, change, errors }: PersonFieldsProps) {
  const { t } = useI18n();
  if (person.mrz.trim() !== "") return null;
  return (
    <details className={s.other} open={person.number !== "" || person.kind !== "" || undefined}>
      <summary>{t("register.document_other")}</summary>
      <Grid min="12rem">
        <TextField name={`${at}document.kind`} label={t("register.document_kind")} hint={t("register.document_kind_hint")} width="full" value={person.kind} onChange={(kind) => change({ kind })} error={errors("document.kind")} />
        <TextField name={`${at}document.number`} label={t("register.document_number")} width="full" value={person.number} onChange={(number) => change({ number })} error={errors("document.number")} />
        <TextField name={`${at}document.issuer`} label={t("register.document_issuer")} width="full" value={person.issuer} onChange={(issuer) => change({ issuer })} error={errors("document.issuer")} />
      </Grid>
    </details>
  );
}
