import { memo, type ReactNode } from "react";
import { Button, PersonName, Section, Stack, StatusPill } from "@/components";
import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { CaseFile, Fact, InterviewView } from "@/ipc/generated";
import { FINDING_ICONS, FINDING_TONES } from "../assessment/findings";
import { personOf } from "./people";
import type { TopicRun } from "./topics";
import s from "./Beside.module.css";

/** A contradiction seen in the assessment that the applicant was not yet asked about. */
export const unput = ({ indicators, assessed }: Fact) => assessed.putIn === null && Object.values(indicators).some((weighed) => weighed.mark === "against");

export interface BesideProps {
  file: CaseFile;
  interview: InterviewView;
  runs: readonly TopicRun[];
  /** Which lines are shown. */
  filter?: ReactNode;
  onJump(number: number): void;
  /** Begins a line that puts a fact to the applicant; none when nothing is written any more. */
  onPut?: ((fact: string) => void) | undefined;
}

/** What the interviewer keeps in view: who speaks, what is still to be asked, what is known so far, what was spoken about. */
export const Beside = memo(function Beside({ file, interview, runs, filter, onJump, onPut }: BesideProps) {
  const { t } = useI18n();
  const country = useCountry();
  const topic = useListWord("interview_topic");
  const person = personOf(file, interview.person);
  const facts = file.facts.filter((fact) => fact.person === interview.person);
  const open = facts.filter(unput);
  const tagged = runs.filter(({ topics }) => topics.length > 0);
  return (
    <Stack gap={6}>
      <Section title={t("interview.who")}>
        {person && (
          <div className={s.who}>
            <PersonName stacked latin={person.name.latin} native={person.name.native} />
            <dl className={s.notes}>
              {person.age && (
                <>
                  <dt>{t("people.age_today")}</dt>
                  <dd>{t("interview.age", { age: person.age[0] })}</dd>
                </>
              )}
              {person.nationality && (
                <>
                  <dt>{t("cases.nationality")}</dt>
                  <dd>{country(person.nationality)}</dd>
                </>
              )}
              <dt>{t("case.language")}</dt>
              <dd>{t(`language.${interview.language}`)}</dd>
              <dt>{t("interview.interpreter")}</dt>
              <dd>{interview.interpreter ? <bdi>{interview.interpreter}</bdi> : t("interview.no_interpreter")}</dd>
            </dl>
          </div>
        )}
      </Section>
      {open.length > 0 && (
        <Section title={t("interview.to_put")}>
          <p className={s.why}>{t("interview.to_put_why")}</p>
          <Facts facts={open} onPut={onPut} />
        </Section>
      )}
      <Section title={t("interview.facts")}>
        {facts.length === 0 ? <p className={s.why}>{t("interview.no_facts")}</p> : <Facts facts={facts} />}
      </Section>
      {tagged.length > 0 && (
        <Section title={t("interview.topics")}>
          {filter}
          <ol className={s.runs}>
            {tagged.map(({ topics, first, last }) => (
              <li key={first}>
                <button type="button" className={s.run} onClick={() => onJump(first)}>
                  {t("closing.section_on", { topic: topics.map(topic).join(" · "), first, last })}
                </button>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {!interview.closing && (
        <Section title={t("interview.keys")}>
          <dl className={s.keys}>
            <dt>Enter</dt>
            <dd>{t("interview.key_enter")}</dd>
            <dt>Shift Enter</dt>
            <dd>{t("interview.key_shift")}</dd>
            <dt>Alt Q, A, C, X</dt>
            <dd>{t("interview.key_kind")}</dd>
            <dt>Alt B</dt>
            <dd>{t("interview.key_break")}</dd>
            <dt># · Alt T</dt>
            <dd>{t("interview.key_topic")}</dd>
            <dt>Alt R</dt>
            <dd>{t("interview.key_refer")}</dd>
            <dt>↑</dt>
            <dd>{t("interview.key_up")}</dd>
          </dl>
        </Section>
      )}
    </Stack>
  );
});

function Facts({ facts, onPut }: { facts: readonly Fact[]; onPut?: ((fact: string) => void) | undefined }) {
  const { t } = useI18n();
  return (
    <ol className={s.facts}>
      {facts.map(({ id, number, statement, evidence, assessed: { finding } }) => (
        <li key={id} className={s.fact}>
          <span className={s.number}>{number}</span>
          <span dir="auto" className={s.statement}>
            {statement}
          </span>
          <span className={s.under}>
            <StatusPill tone={FINDING_TONES[finding]} icon={FINDING_ICONS[finding]}>
              {t(`finding.${finding}`)}
            </StatusPill>
            {evidence.length > 0 && <span>{t("assessment.sources", { count: evidence.length })}</span>}
            {onPut && (
              <Button size="sm" onPress={() => onPut(id)}>
                {t("interview.put_now")}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
