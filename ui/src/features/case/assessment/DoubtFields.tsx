import { Checkbox, Field } from "@/components";
import { useI18n } from "@/i18n";
import type { Doubt } from "@/ipc/generated";

export const CONDITIONS = ["effort", "evidence", "coherent", "notContradicted", "credible"] as const satisfies readonly (keyof Doubt)[];

export const NO_DOUBT: Doubt = { effort: false, evidence: false, coherent: false, notContradicted: false, credible: false };

/** The benefit of the doubt has conditions, each confirmed by itself. */
export function DoubtFields({ doubt, onChange }: { doubt: Doubt; onChange(doubt: Doubt): void }) {
  const { t } = useI18n();
  return (
    <Field name="doubt" label={t("assessment.doubt")} hint={t("assessment.doubt_hint")} width="full" group>
      {() =>
        CONDITIONS.map((condition) => (
          <Checkbox
            key={condition}
            name={`doubt.${condition}`}
            label={t(`doubt.${condition}`)}
            checked={doubt[condition]}
            onChange={(on) => onChange({ ...doubt, [condition]: on })}
          />
        ))
      }
    </Field>
  );
}
