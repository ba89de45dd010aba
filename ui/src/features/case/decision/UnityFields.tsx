import { TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { StepProps } from "./AnalysisFields";

/** Family unity, for each member by itself. */
export function UnityFields({ file, place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  return (
    <>
      {file.members.map(({ person }) => (
        <TextArea
          key={person.id}
          name={`${place}.unity.${person.id}`}
          label={t("analysis.unity_of", { name: person.name.latin })}
          rows={1}
          optional
          value={analysis.unity[person.id] ?? ""}
          onChange={(text) => change({ unity: { ...analysis.unity, [person.id]: text } })}
          error={error(`${place}.unity.${person.id}`)}
        />
      ))}
    </>
  );
}
