import { Plus, Trash2 } from "lucide-react";
import { Button, Checkbox, IconButton, Select, TextArea } from "@/components";
import { useList } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { Harm, Severity } from "@/ipc/generated";
import type { StepProps } from "./AnalysisFields";
import { SEVERITIES } from "./steps";
import s from "./Decision.module.css";

/** The acts, each with the right it violates and how grave it is. */
export function HarmFields({ place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  const rights = useList("right");
  const put = (at: number, part: Partial<Harm>) => change({ harms: analysis.harms.map((harm, index) => (index === at ? { ...harm, ...part } : harm)) });
  return (
    <>
      {analysis.harms.map((harm, index) => {
        const number = index + 1;
        return (
          <fieldset key={index} className={s.part}>
            <legend className={s.partTitle}>{t("analysis.harm", { number })}</legend>
            <TextArea name={`${place}.harms.${index}.act`} label={t("analysis.act")} rows={1} value={harm.act} onChange={(act) => put(index, { act })} error={error(`${place}.harms.${index}.act`)} />
            <div className={s.across}>
              <Select
                name={`${place}.harms.${index}.right`}
                label={t("analysis.right")}
                options={rights.map(({ id, label }) => ({ id, label }))}
                value={harm.right}
                onChange={(right) => put(index, { right })}
                error={error(`${place}.harms.${index}.right`)}
              />
              <Select<Severity>
                name={`${place}.harms.${index}.severity`}
                label={t("analysis.severity")}
                options={SEVERITIES.map((id) => ({ id, label: t(`severity.${id}`) }))}
                value={harm.severity}
                onChange={(severity) => put(index, { severity })}
              />
              <span className={s.partTool}>
                <IconButton size="sm" icon={Trash2} label={t("analysis.remove_harm", { number })} onPress={() => change({ harms: analysis.harms.filter((_, at) => at !== index) })} />
              </span>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button size="sm" icon={Plus} onPress={() => change({ harms: [...analysis.harms, { act: "", right: null, severity: "severe" }] })}>
          {t("analysis.add_harm")}
        </Button>
      </div>
      {analysis.harms.length > 0 && (
        <Checkbox name={`${place}.cumulative`} label={t("analysis.cumulative")} checked={analysis.cumulative} onChange={(cumulative) => change({ cumulative })} />
      )}
    </>
  );
}
