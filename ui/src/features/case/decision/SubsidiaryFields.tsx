import { Checkbox, Field, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { SeriousHarmFound } from "@/ipc/generated";
import type { StepProps } from "./AnalysisFields";
import { SERIOUS_HARMS } from "./steps";

/** The three grounds of subsidiary protection, each with why. */
export function SubsidiaryFields({ place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  const { seriousHarms } = analysis;
  const take = (harm: SeriousHarmFound["harm"], on: boolean) =>
    change({
      seriousHarms: SERIOUS_HARMS.flatMap((one) => {
        const known = seriousHarms.find((found) => found.harm === one);
        if (one === harm) return on ? [known ?? { harm, reasoning: "" }] : [];
        return known ? [known] : [];
      }),
    });
  return (
    <>
      <Field name={`${place}.seriousHarms`} label={t("analysis.serious_harm")} width="full" group>
        {() =>
          SERIOUS_HARMS.map((harm) => (
            <Checkbox key={harm} name={`${place}.seriousHarms.${harm}`} label={t(`serious_harm.${harm}`)} checked={seriousHarms.some((found) => found.harm === harm)} onChange={(on) => take(harm, on)} />
          ))
        }
      </Field>
      {seriousHarms.map((found, index) => (
        <TextArea
          key={found.harm}
          name={`${place}.seriousHarms.${index}.reasoning`}
          label={t("analysis.ground_why", { ground: t(`serious_harm.${found.harm}`) })}
          rows={1}
          value={found.reasoning}
          onChange={(reasoning) => change({ seriousHarms: seriousHarms.map((one, at) => (at === index ? { ...one, reasoning } : one)) })}
          error={error(`${place}.seriousHarms.${index}.reasoning`)}
        />
      ))}
    </>
  );
}
