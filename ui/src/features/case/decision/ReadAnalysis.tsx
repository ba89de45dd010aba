import type { ReactNode } from "react";
import { useListWord } from "@/app/lists";
import { KeyValueList, Section, Stack, type KeyValue } from "@/components";
import { useI18n } from "@/i18n";
import type { Analysis, CaseFile } from "@/ipc/generated";
import { useQuotes } from "../assessment/lines";
import { nameOf } from "../interviews/people";
import { wholeAnalysis } from "./form";
import { isConduct, stepsOf, type StepId } from "./steps";
import s from "./Decision.module.css";

/** A legal analysis to be read, step after step. */
export function ReadAnalysis({ file, analysis, title }: { file: CaseFile; analysis: Analysis; title: string }) {
  const { t } = useI18n();
  const particulars = useParticulars(file, wholeAnalysis(analysis));
  return (
    <Section title={title} level={3}>
      {stepsOf(file).map(({ step, number }) => {
        const text = step === "grounds" || step === "unity" ? "" : analysis[step];
        const items = particulars[step].filter((item): item is KeyValue => item !== false);
        return (
          <Section key={step} title={t(`decision.${step}`, { number })} level={3}>
            <Stack gap={2}>
              {text && prose(text)}
              {items.length > 0 && <KeyValueList items={items} />}
              {!text && items.length === 0 && <p className={s.none}>{t("decision.not_written")}</p>}
            </Stack>
          </Section>
        );
      })}
    </Section>
  );
}

const prose = (text: string): ReactNode => (
  <p dir="auto" className={s.prose}>
    {text}
  </p>
);

type Item = KeyValue | false;

function useParticulars(file: CaseFile, a: Analysis): Record<StepId, Item[]> {
  const { t } = useI18n();
  const right = useListWord("right");
  const quotes = useQuotes(file);
  const written = (label: string, text: string): Item => text !== "" && { label, value: prose(text) };
  const { alternative } = a;
  const line = alternative.putIn ? quotes.of(alternative.putIn)?.label : undefined;
  return {
    fear: [written(t("analysis.past"), a.past), written(t("analysis.sur_place"), a.surPlace)],
    persecution: [
      ...a.harms.map((harm, index): Item => ({
        label: t("analysis.harm", { number: index + 1 }),
        value: (
          <>
            {prose(harm.act)}
            <p className={s.hint}>{[harm.right && right(harm.right), t(`severity.${harm.severity}`)].filter(Boolean).join(" · ")}</p>
          </>
        ),
      })),
      a.cumulative && { label: t("analysis.cumulative"), value: t("analysis.yes") },
    ],
    grounds: a.grounds.map(({ ground, held, reasoning }): Item => ({
      label: t(`ground.${ground}`),
      value: (
        <>
          <p>{t(`held.${held}`)}</p>
          {reasoning && prose(reasoning)}
        </>
      ),
    })),
    protection: [
      a.agents.length > 0 && { label: t("analysis.agents"), value: a.agents.map((agent) => t(`agent.${agent}`)).join(", ") },
      ...(["available", "effective", "accessible", "lasting"] as const).map((test): Item => {
        const known = a.protectionTests[test];
        return known !== undefined && { label: t(`protection.${test}`), value: known ? t("analysis.yes") : t("analysis.no") };
      }),
    ],
    relocation: [
      alternative.exists !== null && { label: t("analysis.alternative"), value: alternative.exists ? t("alternative.exists") : t("alternative.missing") },
      written(t("analysis.place"), alternative.place),
      written(t("analysis.relevance"), alternative.relevance),
      written(t("analysis.reasonableness"), alternative.reasonableness),
      line !== undefined && { label: t("analysis.put_in"), value: line },
    ],
    exclusion: a.clauses.map((found): Item => ({
      label: t(`clause.${found.clause}`),
      value: (
        <>
          <p>{found.applies ? t("analysis.applies") : t("analysis.applies_not")}</p>
          {found.reasons && prose(found.reasons)}
          {isConduct(found.clause) && found.responsibility && prose(found.responsibility)}
        </>
      ),
    })),
    subsidiary: a.seriousHarms.map(({ harm, reasoning }): Item => ({ label: t(`serious_harm.${harm}`), value: reasoning && prose(reasoning) })),
    refoulement: [],
    unity: Object.entries(a.unity).map(([person, text]): Item => ({ label: nameOf(file, person), value: text && prose(text) })),
  };
}
