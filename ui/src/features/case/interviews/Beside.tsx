import { PersonName, Section, Stack, StatusPill } from "@/components";
import { useCountry } from "@/app/countries";
import { useI18n } from "@/i18n";
import type { CaseFile, Fact, InterviewView } from "@/ipc/generated";
import { FINDING_ICONS, FINDING_TONES } from "../assessment/findings";
import { personOf } from "./people";
import s from "./Beside.module.css";

/** A contradiction seen in the assessment that the applicant was not yet asked about. */
const unput = ({ indicators, assessed }: Fact) => assessed.putIn === null && Object.values(indicators).includes("against");

/** What the interviewer keeps in view: who speaks, what is known so far, what is still to be asked. */
export function Beside({ file, interview }: { file: CaseFile; interview: InterviewView }) {
  const { t } = useI18n();
  const country = useCountry();
  const person = personOf(file, interview.person);
  const facts = file.facts.filter((fact) => fact.person === interview.person);
  const open = facts.filter(unput);
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
          <Facts facts={open} />
        </Section>
      )}
      <Section title={t("interview.facts")}>
        {facts.length === 0 ? <p className={s.why}>{t("interview.no_facts")}</p> : <Facts facts={facts} />}
      </Section>
      {!interview.closing && (
        <Section title={t("interview.keys")}>
          <dl className={s.keys}>
            <dt>Enter</dt>
            <dd>{t("interview.key_enter")}</dd>
            <dt>Shift Enter</dt>
            <dd>{t("interview.key_shift")}</dd>
            <dt>Alt Q, A, N</dt>
            <dd>{t("interview.key_kind")}</dd>
            <dt>↑</dt>
            <dd>{t("interview.key_up")}</dd>
          </dl>
        </Section>
      )}
    </Stack>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useI18n();
  return (
    <ol className={s.facts}>
      {facts.map(({ id, number, statement, assessed: { finding } }) => (
        <li key={id} className={s.fact}>
          <span className={s.number}>{number}</span>
          <span dir="auto" className={s.statement}>
            {statement}
          </span>
          <StatusPill tone={FINDING_TONES[finding]} icon={FINDING_ICONS[finding]}>
            {t(`finding.${finding}`)}
          </StatusPill>
        </li>
      ))}
    </ol>
  );
}
