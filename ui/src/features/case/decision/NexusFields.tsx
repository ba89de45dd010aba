import { Checkbox, Field, RadioGroup, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Held, Nexus } from "@/ipc/generated";
import type { StepProps } from "./AnalysisFields";
import { GROUNDS, HELD } from "./steps";
import s from "./Decision.module.css";

/** The five grounds: each held or imputed, with why. */
export function NexusFields({ place, analysis, change, error }: StepProps) {
  const { t } = useI18n();
  const { grounds } = analysis;
  const take = (ground: Nexus["ground"], on: boolean) =>
    change({
      grounds: GROUNDS.flatMap((one) => {
        const known = grounds.find((nexus) => nexus.ground === one);
        if (one === ground) return on ? [known ?? { ground, held: "actual", reasoning: "" }] : [];
        return known ? [known] : [];
      }),
    });
  const put = (at: number, part: Partial<Nexus>) => change({ grounds: grounds.map((nexus, index) => (index === at ? { ...nexus, ...part } : nexus)) });
  return (
    <>
      <Field name={`${place}.grounds`} label={t("analysis.grounds")} hint={t("decision.grounds_hint")} width="full" group>
        {() =>
          GROUNDS.map((ground) => (
            <Checkbox key={ground} name={`${place}.grounds.${ground}`} label={t(`ground.${ground}`)} checked={grounds.some((nexus) => nexus.ground === ground)} onChange={(on) => take(ground, on)} />
          ))
        }
      </Field>
      {grounds.map((nexus, index) => {
        const ground = t(`ground.${nexus.ground}`);
        return (
          <fieldset key={nexus.ground} className={s.part}>
            <legend className={s.partTitle}>{ground}</legend>
            <RadioGroup<Held>
              name={`${place}.grounds.${index}.held`}
              label={t("analysis.held", { ground })}
              layout="across"
              options={HELD.map((id) => ({ id, label: t(`held.${id}`) }))}
              value={nexus.held}
              onChange={(held) => put(index, { held })}
            />
            <TextArea
              name={`${place}.grounds.${index}.reasoning`}
              label={t("analysis.ground_why", { ground })}
              rows={1}
              value={nexus.reasoning}
              onChange={(reasoning) => put(index, { reasoning })}
              error={error(`${place}.grounds.${index}.reasoning`)}
            />
          </fieldset>
        );
      })}
    </>
  );
}
