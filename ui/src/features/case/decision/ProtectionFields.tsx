import { Checkbox, Field, RadioGroup } from "@/components";
import { useI18n } from "@/i18n";
import type { StepProps } from "./AnalysisFields";
import { AGENTS, TESTS } from "./steps";
import s from "./Decision.module.css";

const ANSWERS = ["yes", "no", "none"] as const;
type Answer = (typeof ANSWERS)[number];

/** From whom the harm comes, and what protection is like, each answered by itself. */
export function ProtectionFields({ place, analysis, change }: StepProps) {
  const { t } = useI18n();
  const { agents, protectionTests } = analysis;
  return (
    <>
      <Field name={`${place}.agents`} label={t("analysis.agents")} width="full" group>
        {() =>
          AGENTS.map((agent) => (
            <Checkbox
              key={agent}
              name={`${place}.agents.${agent}`}
              label={t(`agent.${agent}`)}
              checked={agents.includes(agent)}
              onChange={(on) => change({ agents: AGENTS.filter((one) => (one === agent ? on : agents.includes(one))) })}
            />
          ))
        }
      </Field>
      <div className={s.tests}>
        {TESTS.map((test) => {
          const known = protectionTests[test];
          return (
            <RadioGroup<Answer>
              key={test}
              name={`${place}.protectionTests.${test}`}
              label={t(`protection.${test}`)}
              layout="across"
              options={ANSWERS.map((id) => ({ id, label: t(`analysis.${id}`) }))}
              value={known === undefined ? "none" : known ? "yes" : "no"}
              onChange={(answer) => {
                const { [test]: _, ...rest } = protectionTests;
                change({ protectionTests: answer === "none" ? rest : { ...rest, [test]: answer === "yes" } });
              }}
            />
          );
        })}
      </div>
    </>
  );
}
