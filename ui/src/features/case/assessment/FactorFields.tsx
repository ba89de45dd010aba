import { Checkbox, Field, TextArea } from "@/components";
import { useList, useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { Factor } from "@/ipc/generated";
import s from "./FactEditor.module.css";

/** Personal circumstances that affected what could be told: which, and how. */
export function FactorFields({ factors, onChange, error }: { factors: readonly Factor[]; onChange(factors: Factor[]): void; error(field: string): string | undefined }) {
  const { t } = useI18n();
  const offered = useList("personal_factor");
  const word = useListWord("personal_factor");
  return (
    <section className={s.factors} aria-label={t("assessment.factors")}>
      <Field name="factors" label={t("assessment.factors")} hint={t("assessment.factors_hint")} width="full" group>
        {() => (
          <div className={s.grid}>
            {offered.map(({ id, label }) => (
              <Checkbox
                key={id}
                name={`factors.${id}`}
                label={label}
                checked={factors.some(({ code }) => code === id)}
                onChange={(on) => onChange(on ? [...factors, { code: id, note: "" }] : factors.filter(({ code }) => code !== id))}
              />
            ))}
          </div>
        )}
      </Field>
      {factors.map((factor, index) => (
        <TextArea
          key={factor.code}
          name={`factors.${index}.note`}
          label={t("assessment.factor_note", { factor: word(factor.code) })}
          rows={1}
          value={factor.note}
          onChange={(note) => onChange(factors.map((one, at) => (at === index ? { ...one, note } : one)))}
          error={error(`factors.${index}.note`)}
        />
      ))}
    </section>
  );
}
