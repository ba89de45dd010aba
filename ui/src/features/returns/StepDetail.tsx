import type { ReactNode } from "react";
import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useWords } from "@/app/words";
import { BidiText, Button, ButtonLink, FailureNotice, Row, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseReturns, ReturnStepCode, VoluntaryReturnView } from "@/ipc/generated";
import { returnsHref, type Shown } from "./addresses";
import { useReturnWords } from "./useReturnWords";
import s from "./Returns.module.css";

/** What was recorded at a step, and what waits there. */
export function StepDetail({ all, one, code, shown }: { all: CaseReturns; one: VoluntaryReturnView; code: ReturnStepCode; shown: Shown }) {
  const facts = useFacts(all, one, code);
  const waiting = useWaiting(all, one, code, shown);
  if (facts.length === 0 && !waiting) return null;
  return (
    <>
      {facts.length > 0 && (
        <ul className={s.facts}>
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      )}
      {waiting && <div className={s.waiting}>{waiting}</div>}
    </>
  );
}

function useFacts(all: CaseReturns, one: VoluntaryReturnView, code: ReturnStepCode): ReactNode[] {
  const { t, date } = useI18n();
  const words = useReturnWords(all);
  const said = useWords();
  const country = useCountry();
  const [topic, indicator, body, document] = [useListWord("return_topic"), useListWord("return_indicator"), useListWord("return_body"), useListWord("document")];
  const { record } = one;
  const by = (officer: string, day: string) => t("return.by_on", { name: words.officer(officer), day: date(day) });
  switch (code) {
    case "counselling":
      return [
        ...one.counsellings.map((talk) => <BidiText key={talk.id}>{`${by(talk.officer, talk.heldOn)}: ${talk.explained}`}</BidiText>),
        ...(one.topicsMissing.length > 0 && one.counsellings.length > 0 ? [`${t("return.topics_missing")}: ${one.topicsMissing.map((missing) => topic(missing)).join("; ")}`] : []),
      ];
    case "screening":
      return one.screenings.flatMap(({ screenedOn, officer, indicators, referral, verdict }) => [
        `${by(officer, screenedOn)}: ${indicators.length > 0 ? indicators.map((found) => indicator(found.code)).join("; ") : all.mayCounsel || all.mayDecide ? t("return.nothing_found") : t("return.hidden_screening")}`,
        ...(referral ? [<BidiText key={`${screenedOn} to`}>{`${t("return.referred_to")}: ${referral.to}`}</BidiText>] : []),
        ...(verdict ? [<BidiText key={`${screenedOn} so`}>{`${by(verdict.officer, verdict.on)}: ${t(verdict.goesOn ? "return.goes_on_yes" : "return.goes_on_no")}. ${verdict.reasons}`}</BidiText>] : []),
      ]);
    case "child":
      return one.findings.map((found) => <BidiText key={found.id}>{`${t(`return.finding.${found.kind}`)} (${t(found.favours ? "return.favours_yes" : "return.favours_no")}), ${found.foundBy}, ${date(found.foundOn)}: ${found.summary}`}</BidiText>);
    case "application": {
      if (!record.applied) return [];
      const place = record.destination ? [country(record.destination.country), record.destination.place].filter(Boolean).join(", ") : "";
      const rule = [...all.rules.excluded, ...all.rules.advisedAgainst].find((other) => other.country === record.destination?.country);
      return [<BidiText key="to">{`${date(record.applied.on)}: ${place}. ${record.applied.help}`}</BidiText>, ...(rule ? [said(rule.because)] : [])];
    }
    case "eligibility":
      return one.eligibilities.map((asked) => (
        <BidiText key={asked.id}>
          {asked.answer
            ? `${body(asked.organisation)}, ${date(asked.answer.on)}: ${t(asked.answer.eligible ? "return.helps" : "return.helps_not")}. ${asked.answer.reason}`
            : `${body(asked.organisation)}, ${date(asked.askedOn)}: ${t("return.awaited")}`}
        </BidiText>
      ));
    case "declaration":
      return one.declarations.map((signed) => <BidiText key={signed.id}>{`${t("return.signed", { day: date(signed.signedOn), name: signed.witness })}${signed.lapsedOn ? ` (${t("return.lapsed", { day: date(signed.lapsedOn) })})` : ""}`}</BidiText>);
    case "withdrawal":
      return one.withdrawals.map((signed) => <BidiText key={signed.id}>{`${t("return.signed", { day: date(signed.signedOn), name: signed.witness })} (${t(`return.withdrawal.${signed.state}`)})`}</BidiText>);
    case "travelPaper":
      return [
        ...(record.travelPaper ? [<BidiText key="paper">{t("return.paper_is", { kind: document(record.travelPaper.kind), number: record.travelPaper.number })}</BidiText>] : []),
        ...(record.consulate ? [<BidiText key="consent">{record.consulate.takenBackOn ? t("return.consent_back", { day: date(record.consulate.takenBackOn) }) : t("return.consent_is", { name: record.consulate.consulate, day: date(record.consulate.givenOn) })}</BidiText>] : []),
      ];
    case "booking":
      return [
        ...(record.booking ? [<BidiText key="way">{t("return.booked", { day: date(record.booking.departsOn), route: record.booking.route })}</BidiText>] : []),
        ...(record.cleared ? [<BidiText key="fit">{t("return.cleared", { name: record.cleared.doctor, day: date(record.cleared.on) })}</BidiText>] : []),
        ...(record.legalNote ? [<BidiText key="law">{`${t("return.lawyer")}: ${record.legalNote.advice}`}</BidiText>] : []),
      ];
    case "reconfirmation":
      return record.reconfirmed.map(({ on }) => t("return.reconfirmed", { day: date(on) }));
    case "departure":
      return record.departed ? [<BidiText key="left">{t("return.departed", { day: date(record.departed.on), reference: record.departed.reference })}</BidiText>] : [];
    case "arrival":
      return record.arrived ? [<BidiText key="there">{t("return.arrived", { day: date(record.arrived.on), place: record.arrived.place })}</BidiText>] : [];
    case "monitoring":
      return one.visits.map((visit) => (
        <BidiText key={visit.id}>{[`${t("return.months", { count: visit.afterMonths })}, ${date(visit.visitedOn)}: ${t(visit.reached ? "return.visit_reached" : "return.visit_not_reached")}`, visit.livelihood, visit.safety].filter(Boolean).join(". ")}</BidiText>
      ));
    case "reintegration":
    case "completion":
      return [];
  }
}

/** What somebody else is to do here, or an answer that is awaited. */
function useWaiting(all: CaseReturns, one: VoluntaryReturnView, code: ReturnStepCode, shown: Shown): ReactNode {
  const { t } = useI18n();
  const say = useToast();
  const takeBack = useCommand("return.take_back_consent");
  const body = useListWord("return_body");
  const { record } = one;
  const open = record.ended === null && record.departed === null;
  const at = (verb: string, target: string) => returnsHref(shown, all.application, verb, target);
  if (!open) return null;
  if (code === "screening") {
    const last = one.screenings.at(-1);
    const stopped = last && last.indicators.length > 0 && last.verdict?.goesOn !== true;
    if (!last || !stopped) return null;
    return (
      <Row gap={2}>
        {all.mayDecide && last.verdict === null && last.officer !== all.me && (
          <ButtonLink size="sm" look="primary" href={at("decide", last.id)}>
            {t("return.decide")}
          </ButtonLink>
        )}
        {all.mayCounsel && (
          <ButtonLink size="sm" href={at("screening", record.id)}>
            {t("return.step.screening")}
          </ButtonLink>
        )}
      </Row>
    );
  }
  if (!all.mayCounsel) return null;
  if (code === "eligibility") {
    const awaited = one.eligibilities.filter(({ answer }) => answer === null);
    if (awaited.length === 0) return null;
    return (
      <Row gap={2}>
        {awaited.map((asked) => (
          <ButtonLink key={asked.id} size="sm" href={at("answer", asked.id)}>
            {t("return.record_answer", { name: body(asked.organisation) })}
          </ButtonLink>
        ))}
      </Row>
    );
  }
  if (code !== "travelPaper") return null;
  const standing = record.consulate !== null && record.consulate.takenBackOn === null;
  return (
    <>
      <Row gap={2}>
        {standing ? (
          <Button
            size="sm"
            busy={takeBack.busy}
            onPress={() =>
              void takeBack.run({ voluntaryReturn: record.id }).then((done) => {
                if (done.ok) say(t("return.saved"));
              })
            }
          >
            {t("return.take_back")}
          </Button>
        ) : (
          <ButtonLink size="sm" href={at("consent", record.id)}>
            {t("return.consent")}
          </ButtonLink>
        )}
      </Row>
      {takeBack.failure && <FailureNotice failure={takeBack.failure} />}
    </>
  );
}
