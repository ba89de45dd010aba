import { useWords } from "@/app/words";
import { Card, KeyValueList, Notice, Section, Stack, StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, DecisionSection, DecisionView, OutcomeCode } from "@/ipc/generated";
import { useClassWords } from "../restriction";
import { nameOf } from "../interviews/people";
import { ReadAnalysis } from "./ReadAnalysis";
import { ReadReasons } from "./reasons";
import { Remarks } from "./Remarks";
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

const SECTIONS: readonly DecisionSection[] = ["facts", "outcomes", ...STEPS, "reasons", "letter"];

/** Whether anything of an analysis is left to read. */
const isWritten = (analysis: DecisionView["analysis"]): boolean => Object.values(analysis).some((text) => typeof text === "string" && text !== "");

/** Rulings in the order of the family; of whoever left, last. */
function inOrder(file: CaseFile, rulings: DecisionView["rulings"]): DecisionView["rulings"] {
  const place = (person: string) => {
    const at = file.members.findIndex((member) => member.person.id === person);
    return at < 0 ? file.members.length : at;
  };
  return rulings.toSorted((a, b) => place(a.person) - place(b.person));
}

/** The whole draft to be read, in the order it was made. Nothing can be changed here. */
export function Reading({ file, decision }: { file: CaseFile; decision: DecisionView }) {
  const { t } = useI18n();
  const words = useWords();
  const classes = useClassWords();
  return (
    <Card title={decision.state === "approved" ? t("decision.title") : t("decision.draft")}>
      <div className={s.read}>
        <KeyValueList items={[{ label: t("decision.drafted_by"), value: <bdi>{decision.draftedBy}</bdi> }]} />
        <Section title={t("decision.outcomes")} level={3}>
          <KeyValueList
            items={inOrder(file, decision.rulings).map(({ person, outcome: { code, derivedFrom } }) => ({
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
        {decision.withheld.length > 0 && (
          <Notice title={t("restriction.left_out", { classes: classes(decision.withheld) })}>{t("restriction.left_out_means")}</Notice>
        )}
        {(decision.withheld.length === 0 || isWritten(decision.analysis)) && <ReadAnalysis file={file} analysis={decision.analysis} title={t("decision.analysis")} />}
        {Object.entries(decision.own).map(
          ([person, analysis]) => analysis && <ReadAnalysis key={person} file={file} analysis={analysis} title={t("claims.analysis_of", { name: nameOf(file, person) })} />,
        )}
        <ReadReasons file={file} reasons={decision.reasons} />
        {file.lettersDue.map(({ letter, persons }) => {
          const own = decision.letterReasons[letter];
          return own && <ReadReasons key={letter} file={file} letter={letter} reasons={own} names={persons.map((person) => nameOf(file, person)).join(", ")} />;
        })}
        <Remarks file={file} sections={SECTIONS} />
      </div>
    </Card>
  );
}
