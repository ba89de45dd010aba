import { memo } from "react";
import { useWords } from "@/app/words";
import { RadioGroup, Section, Select, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, OutcomeCode, RulingForm } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { ruled } from "./form";
import s from "./Decision.module.css";

export interface OutcomesProps {
  file: CaseFile;
  rulings: readonly RulingForm[];
  change(part: { rulings: RulingForm[] }): void;
  error(field: string): string | undefined;
}

/** Each person has an outcome of their own, with the law it rests on. */
export const Outcomes = memo(function Outcomes({ file, rulings, change, error }: OutcomesProps) {
  const { t } = useI18n();
  const words = useWords();
  const rule = (person: string, part: Partial<RulingForm>) => change({ rulings: ruled(rulings, person, part) });
  return (
    <Section title={t("decision.outcomes")} level={3}>
      <Stack gap={5}>
        {rulings.map((ruling, index) => {
          const name = nameOf(file, ruling.person);
          const others = rulings.filter((other) => other.person !== ruling.person);
          return (
            <Stack key={ruling.person} gap={2}>
              <RadioGroup<OutcomeCode>
                name={`rulings.${index}.outcome`}
                label={t("decision.outcome_of", { name })}
                layout="across"
                options={file.outcomes.filter(({ code }) => code !== "derivative" || others.length > 0).map(({ code: id }) => ({ id, label: t(`outcome.${id}`) }))}
                value={ruling.outcome}
                onChange={(outcome) => rule(ruling.person, { outcome })}
                error={error(`rulings.${index}.outcome`)}
              />
              {ruling.outcome && <p className={s.hint}>{words(file.outcomes.find(({ code }) => code === ruling.outcome)?.legalBasis)}</p>}
              {ruling.outcome === "derivative" && (
                <Select
                  name={`rulings.${index}.derivedFrom`}
                  label={t("decision.derived_from", { name })}
                  hint={t("decision.derived_hint")}
                  options={others.map((other) => ({ id: other.person, label: nameOf(file, other.person), disabled: other.outcome !== "refugee" }))}
                  value={ruling.derivedFrom}
                  onChange={(derivedFrom) => rule(ruling.person, { derivedFrom })}
                  error={error(`rulings.${index}.derivedFrom`)}
                />
              )}
            </Stack>
          );
        })}
      </Stack>
    </Section>
  );
});
