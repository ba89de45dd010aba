import { Checkbox, Field, Notice, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { ClauseFound } from "@/ipc/generated";
import type { StepProps } from "./AnalysisFields";
import { CLAUSES, isConduct, tooEarly } from "./steps";
import s from "./Decision.module.css";

/** Clause by clause: serious reasons, individual responsibility, whether it applies. Only after inclusion. */
export function ExclusionFields({ place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  const { clauses } = analysis;
  const take = (clause: ClauseFound["clause"], on: boolean) =>
    change({
      clauses: CLAUSES.flatMap((one) => {
        const known = clauses.find((found) => found.clause === one);
        if (one === clause) return on ? [known ?? { clause, reasons: "", responsibility: "", applies: false }] : [];
        return known ? [known] : [];
      }),
    });
  const put = (at: number, part: Partial<ClauseFound>) => change({ clauses: clauses.map((found, index) => (index === at ? { ...found, ...part } : found)) });
  return (
    <>
      {tooEarly(analysis) && <Notice tone="warning">{t("decision.exclusion_early")}</Notice>}
      <Field name={`${place}.clauses`} label={t("analysis.clauses")} hint={t("analysis.clauses_hint")} width="full" group>
        {() =>
          CLAUSES.map((clause) => (
            <Checkbox key={clause} name={`${place}.clauses.${clause}`} label={t(`clause.${clause}`)} checked={clauses.some((found) => found.clause === clause)} onChange={(on) => take(clause, on)} />
          ))
        }
      </Field>
      {clauses.map((found, index) => (
        <fieldset key={found.clause} className={s.part}>
          <legend className={s.partTitle}>{t(`clause.${found.clause}`)}</legend>
          <TextArea
            name={`${place}.clauses.${index}.reasons`}
            label={isConduct(found.clause) ? t("analysis.serious_reasons") : t("analysis.clause_why")}
            rows={2}
            value={found.reasons}
            onChange={(reasons) => put(index, { reasons })}
            error={error(`${place}.clauses.${index}.reasons`)}
          />
          {isConduct(found.clause) && (
            <TextArea
              name={`${place}.clauses.${index}.responsibility`}
              label={t("analysis.responsibility")}
              hint={t("analysis.responsibility_hint")}
              rows={2}
              value={found.responsibility}
              onChange={(responsibility) => put(index, { responsibility })}
              error={error(`${place}.clauses.${index}.responsibility`)}
            />
          )}
          <Checkbox name={`${place}.clauses.${index}.applies`} label={t("analysis.applies")} checked={found.applies} onChange={(applies) => put(index, { applies })} />
        </fieldset>
      ))}
    </>
  );
}
