import { Checkbox, Field, Notice, Section, Stack, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Analysis } from "@/ipc/generated";
import { GROUNDS, STEPS, tooEarly } from "./steps";

/** The legal analysis, step after step. */
export function AnalysisFields({ analysis, onChange, error }: { analysis: Analysis; onChange(analysis: Analysis): void; error(field: string): string | undefined }) {
  const { t } = useI18n();
  return (
    <Section title={t("decision.analysis")} note={t("decision.analysis_note")} level={3}>
      <Stack gap={5}>
        {STEPS.map((step) =>
          step === "grounds" ? (
            <Field key={step} name="analysis.grounds" label={t("decision.grounds")} hint={t("decision.grounds_hint")} width="full" group>
              {() =>
                GROUNDS.map((ground) => (
                  <Checkbox
                    key={ground}
                    name={`analysis.grounds.${ground}`}
                    label={t(`ground.${ground}`)}
                    checked={analysis.grounds.includes(ground)}
                    onChange={(on) => onChange({ ...analysis, grounds: GROUNDS.filter((one) => (one === ground ? on : analysis.grounds.includes(one))) })}
                  />
                ))
              }
            </Field>
          ) : (
            <Stack key={step} gap={2}>
              <TextArea
                name={`analysis.${step}`}
                label={t(`decision.${step}`)}
                hint={t(`decision.${step}_hint`)}
                rows={2}
                value={analysis[step]}
                onChange={(text) => onChange({ ...analysis, [step]: text })}
                error={error(`analysis.${step}`)}
              />
              {step === "exclusion" && tooEarly(analysis) && <Notice tone="warning">{t("decision.exclusion_early")}</Notice>}
            </Stack>
          ),
        )}
      </Stack>
    </Section>
  );
}
