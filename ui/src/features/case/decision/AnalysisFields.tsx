import type { ReactNode } from "react";
import { Section, Stack, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Analysis, CaseFile } from "@/ipc/generated";
import { Guide } from "../assessment/Guide";
import { ExclusionFields } from "./ExclusionFields";
import { FearFields } from "./FearFields";
import { HarmFields } from "./HarmFields";
import { NexusFields } from "./NexusFields";
import { ProtectionFields } from "./ProtectionFields";
import { RelocationFields } from "./RelocationFields";
import { Remarks } from "./Remarks";
import { SubsidiaryFields } from "./SubsidiaryFields";
import { UnityFields } from "./UnityFields";
import { stepsOf, type StepId } from "./steps";
import s from "./Decision.module.css";

export interface StepProps {
  file: CaseFile;
  /** Name of the analysis in the form: the family's, or a person's own. */
  place: string;
  analysis: Analysis;
  change(part: Partial<Analysis>): void;
  error(field: string): string | undefined;
}

/** What a step has beside its text. */
const PARTICULARS: Record<StepId, ((props: StepProps) => ReactNode) | null> = {
  fear: FearFields,
  persecution: HarmFields,
  grounds: NexusFields,
  protection: ProtectionFields,
  relocation: RelocationFields,
  exclusion: ExclusionFields,
  subsidiary: SubsidiaryFields,
  refoulement: null,
  unity: UnityFields,
};

/** The legal analysis, step after step, each with its guidance and with what a review found missing in it. */
export function AnalysisFields({ file, place, analysis, onChange, error, title }: Omit<StepProps, "change"> & { onChange(analysis: Analysis): void; title: string }) {
  const { t } = useI18n();
  const change = (part: Partial<Analysis>) => onChange({ ...analysis, ...part });
  return (
    <Section title={title} note={t("decision.analysis_note")} level={3}>
      <Stack gap={6}>
        {stepsOf(file).map(({ step, number }) => {
          const Particulars = PARTICULARS[step];
          const label = t(`decision.${step}`, { number });
          return (
            <section key={step} aria-label={label} className={s.step}>
              {step === "grounds" || step === "unity" ? (
                <h4 className={s.stepTitle}>{label}</h4>
              ) : (
                <TextArea
                  name={`${place}.${step}`}
                  label={label}
                  hint={t(`decision.${step}_hint`)}
                  rows={2}
                  value={analysis[step]}
                  onChange={(text) => change({ [step]: text })}
                  error={error(`${place}.${step}`)}
                />
              )}
              <Guide section={step} />
              <Remarks file={file} sections={[step]} />
              {Particulars && <Particulars file={file} place={place} analysis={analysis} change={change} error={error} />}
            </section>
          );
        })}
      </Stack>
    </Section>
  );
}
