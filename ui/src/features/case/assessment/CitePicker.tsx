import { useMemo } from "react";
import { SourcePicker } from "@/features/coi/SourcePicker";
import { FailureNotice } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseFile, Citation } from "@/ipc/generated";
import type { Known } from "./sources";
import s from "./Guide.module.css";

/** Cites country information in the case and rests the fact on it: a source, or one quotation from it. */
export function CitePicker({ file, fact, cited, onCite }: { file: CaseFile; fact: string | null; cited: readonly Known[]; onCite(citation: string): void }) {
  const { t } = useI18n();
  const cite = useCommand("coi.cite");
  const countries = useMemo(() => [...new Set(file.members.flatMap(({ person }) => (person.nationality ? [person.nationality] : [])))], [file.members]);
  const chosen = cited.flatMap(({ citation }): Citation[] => (citation ? [{ source: citation.source.id, quote: citation.quote?.id ?? null }] : []));
  const pick = async (citation: Citation) => {
    const done = await cite.run({ application: file.id, citation, fact });
    if (done.ok) onCite(done.answer);
  };
  return (
    <details>
      <summary className={s.summary}>{t("assessment.cite")}</summary>
      {cite.failure && <FailureNotice failure={cite.failure} />}
      <SourcePicker countries={countries} chosen={chosen} onPick={(citation) => void pick(citation)} />
    </details>
  );
}
