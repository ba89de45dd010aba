import type { ReactNode } from "react";
import { useCountryOptions } from "@/app/countries";
import { ComboBox, RadioGroup, Section } from "@/components";
import { useI18n } from "@/i18n";
import type { Warning } from "@/ipc/generated";
import { BirthField } from "./BirthField";
import type { PersonDraft } from "./draft";
import { MrzField } from "./MrzField";
import { NameFields } from "./NameFields";
import { WarningsAt } from "./WarningsAt";

/** Changes a person: what is to be put onto them, or how it follows from what stands now. */
export type ChangePerson = (part: Partial<PersonDraft> | ((before: PersonDraft) => Partial<PersonDraft>)) => void;

export interface PersonFieldsProps {
  /** Path of the person in the command's argument, empty or ending in a dot. */
  at: string;
  person: PersonDraft;
  change: ChangePerson;
  /** The words of what is wrong with a field of the person. */
  errors(field: string): string | undefined;
  /** What may be wrong with a field of the person. */
  warnings(field: string): readonly Warning[];
  /** More about the names, below them. */
  moreNames?: ReactNode;
  /** More about where they belong, below the nationality. */
  moreOrigins?: ReactNode;
}

/** What is asked about a person at once. The same when they are registered and when they are corrected. */
export function PersonFields(props: PersonFieldsProps) {
  const { at, person, change, errors, warnings } = props;
  const { t } = useI18n();
  const countries = useCountryOptions();
  return (
    <>
      <Section level={3} title={t("register.document")}>
        <div data-field={`${at}documents.0`} data-label={t("register.document")}>
          <MrzField name={`${at}documents.0.mrz`} person={person} change={change} error={errors("documents.0.mrz")} next={`${at}name.latin`} />
        </div>
        <WarningsAt warnings={warnings("documents")} />
      </Section>
      <Section level={3} title={t("register.names")}>
        <NameFields {...props} />
        {props.moreNames}
      </Section>
      <Section level={3} title={t("register.particulars")}>
        <div>
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
          <WarningsAt warnings={warnings("sex")} />
        </div>
        <BirthField {...props} />
        <div>
          <ComboBox
            name={`${at}nationality`}
            label={t("register.nationality")}
            options={countries}
            value={person.nationality}
            onChange={(nationality) => change({ nationality })}
            error={errors("nationality")}
          />
          <WarningsAt warnings={warnings("nationality")} />
        </div>
        {props.moreOrigins}
      </Section>
    </>
  );
}
