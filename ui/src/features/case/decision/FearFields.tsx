import { TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { StepProps } from "./AnalysisFields";

/** What was suffered before, and what arose after they left. */
export function FearFields({ place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  return (
    <>
      <TextArea name={`${place}.past`} label={t("analysis.past")} rows={1} optional value={analysis.past} onChange={(past) => change({ past })} error={error(`${place}.past`)} />
      <TextArea name={`${place}.surPlace`} label={t("analysis.sur_place")} rows={1} optional value={analysis.surPlace} onChange={(surPlace) => change({ surPlace })} error={error(`${place}.surPlace`)} />
    </>
  );
}
