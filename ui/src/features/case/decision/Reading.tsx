import { useWords } from "@/app/words";
import { Card, KeyValueList, Section, Stack, StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, DecisionView, OutcomeCode } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { REASON_LANGUAGES } from "../letters/languages";
import { STEPS } from "./steps";
import s from "./Decision.module.css";

const TONES: Record<OutcomeCode, Tone> = {
  refugee: "success",
  derivative: "success",
  subsidiary: "success",
  refused: "danger",
  excluded: "danger",
  inadmissible: "danger",
};

/** The whole draft to be read, in the order it was made. Nothing can be changed here. */
export function Reading({ file, decision }: { file: CaseFile; decision: DecisionView }) {
  const { t } = useI18n();
  const words = useWords();
  return (
    <Card title={decision.state === "approved" ? t("decision.title") : t("decision.draft")}>
      <div className={s.read}>
        <KeyValueList items={[{ label: t("decision.drafted_by"), value: <bdi>{decision.draftedBy}</bdi> }]} />
        <Section title={t("decision.outcomes")} level={3}>
          <KeyValueList
            items={decision.rulings.map(({ person, outcome: { code, derivedFrom } }) => ({
              label: nameOf(file, person),
              value: code && (
                <Stack gap={1}>
                  <span>
                    <StatusPill tone={TONES[code]}>{t(`outcome.${code}`)}</StatusPill>
                  </span>
                  <span className={s.hint}>{words(file.outcomes.find((one) => one.code === code)?.legalBasis)}</span>
                  {derivedFrom && <span className={s.hint}>{t("decision.from", { name: nameOf(file, derivedFrom) })}</span>}
                </Stack>
              ),
            }))}
          />
        </Section>
        <Section title={t("decision.analysis")} level={3}>
          {STEPS.map((step) => (
            <Section key={step} title={t(`decision.${step}`)} level={3}>
              <Step decision={decision} step={step} />
            </Section>
          ))}
        </Section>
        {REASON_LANGUAGES.filter((language) => decision.reasons[language]?.length).map((language) => (
          <Section key={language} title={t("decision.reasons_title", { language: t(`language.${language}`) })} level={3}>
            <ol className={s.numbered} lang={language} dir="auto">
              {decision.reasons[language]?.map((reason, index) => (
                <li key={index} dir="auto" className={s.prose}>
                  {reason}
                </li>
              ))}
            </ol>
          </Section>
        ))}
      </div>
    </Card>
  );
}

function Step({ decision: { analysis }, step }: { decision: DecisionView; step: (typeof STEPS)[number] }) {
  const { t } = useI18n();
  if (step === "grounds") {
    return analysis.grounds.length > 0 ? (
      <ul className={s.blockers}>
        {analysis.grounds.map((ground) => (
          <li key={ground}>{t(`ground.${ground}`)}</li>
        ))}
      </ul>
    ) : (
      <p className={s.none}>{t("decision.not_written")}</p>
    );
  }
  return analysis[step] ? (
    <p dir="auto" className={s.prose}>
      {analysis[step]}
    </p>
  ) : (
    <p className={s.none}>{t("decision.not_written")}</p>
  );
}
