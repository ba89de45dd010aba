import { useState } from "react";
import { useListWord } from "@/app/lists";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Button, Card, FailureNotice, KeyValueList, Page, PageHeader, PersonName, Row, Skeleton, Stack, StatusPill } from "@/components";
import i from "@/features/case/Items.module.css";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { HouseholdView } from "@/ipc/generated";
import { assistanceHref } from "./addresses";
import { BenefitsCard, EligibilityCard } from "./Given";
import { HouseholdForm, type Doing } from "./HouseholdForms";
import { ComplaintItem } from "./ComplaintsList";
import { useMoney } from "./useMoney";

/** A household with everything about it. */
export function HouseholdScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const view = useQuery("household.show", { household: id });
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!view.data) return <Page>{view.failure ? <FailureNotice failure={view.failure} onRetry={view.reload} /> : <Skeleton lines={10} />}</Page>;
  const { household, members } = view.data;
  const head = members.find(({ leftOn }) => leftOn === null);
  return (
    <Page wide>
      <PageHeader
        title={head ? head.name.latin : household.number}
        lead={household.number}
        crumbs={[{ label: t("assistance.households"), href: assistanceHref("households") }]}
        actions={
          !household.ended && (
            <Row gap={2}>
              <Button onPress={() => setDoing({ what: "change" })}>{t("household.change")}</Button>
              <Button look="danger" onPress={() => setDoing({ what: "end" })}>
                {t("household.end")}
              </Button>
            </Row>
          )
        }
      />
      <Stack gap={4}>
        <Known view={view.data} />
        <Living view={view.data} onAsk={setDoing} />
        <Problems view={view.data} onAsk={setDoing} />
        <Visits view={view.data} onAsk={setDoing} />
        <EligibilityCard view={view.data} />
        <BenefitsCard benefits={view.data.benefits} />
        <Stays view={view.data} />
        {view.data.complaints.length > 0 && (
          <Card title={t("assistance.complaints")}>
            <ul className={i.list} aria-label={t("assistance.complaints")}>
              {view.data.complaints.map((one) => (
                <ComplaintItem key={one.id} complaint={one} />
              ))}
            </ul>
          </Card>
        )}
      </Stack>
      {doing && <HouseholdForm key={`${doing.what} ${doing.target ?? ""}`} view={view.data} doing={doing} onClose={() => setDoing(null)} />}
    </Page>
  );
}

type Ask = { view: HouseholdView; onAsk(doing: Doing): void };

function Known({ view: { household, caseNumber } }: { view: HouseholdView }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const money = useMoney();
  const population = useListWord("population");
  const programmes = useQuery("programme.list", null);
  const currency = programmes.data?.[0]?.programme.currency ?? "";
  return (
    <Card title={t("household.title")} note={household.ended ? t("household.is_ended") : undefined}>
      <KeyValueList
        items={[
          { label: t("household.population"), value: population(household.population) },
          ...(caseNumber && household.application ? [{ label: t("household.case"), value: has("readCases") ? <a href={href(["cases", household.application])}>{caseNumber}</a> : <bdi>{caseNumber}</bdi> }] : []),
          { label: t("household.address"), value: <BidiText>{household.address}</BidiText> },
          { label: t("household.contact"), value: <BidiText>{household.contact}</BidiText> },
          ...(household.origin ? [{ label: t("household.origin"), value: <BidiText>{household.origin}</BidiText> }] : []),
          { label: t("household.income"), value: household.income === null ? t("household.unknown") : money(household.income, currency) },
          ...(household.note ? [{ label: t("household.note"), value: <BidiText>{household.note}</BidiText> }] : []),
          { label: t("household.registered_on"), value: date(household.registeredOn) },
          ...(household.ended ? [{ label: t("assistance.reason"), value: <BidiText>{household.ended}</BidiText> }] : []),
        ]}
      />
    </Card>
  );
}

function Living({ view: { household, members }, onAsk }: Ask) {
  const { t, date } = useI18n();
  const relationship = useListWord("relationship");
  const may = !household.ended;
  return (
    <Card title={t("household.members")} actions={may && <Button size="sm" onPress={() => onAsk({ what: "moveIn" })}>{t("household.move_in")}</Button>}>
      <ul className={i.list} aria-label={t("household.members")}>
        {members.map((one) => (
          <li key={`${one.person} ${one.joinedOn}`} className={i.item}>
            <p className={i.itemTitle}>
              <PersonName latin={one.name.latin} native={one.name.native} />
              <span>{one.relationship === "PA" ? t("household.head") : relationship(one.relationship)}</span>
              {one.age && <span className={i.quiet}>{t("household.age", { years: one.age[0] === one.age[1] ? String(one.age[0]) : `${one.age[0]}–${one.age[1]}` })}</span>}
              {one.leftOn && <StatusPill>{t("household.left", { day: date(one.leftOn) })}</StatusPill>}
            </p>
            {one.leftBecause && (
              <p className={i.quiet}>
                <BidiText>{one.leftBecause}</BidiText>
              </p>
            )}
            {may && !one.leftOn && (
              <Row gap={2}>
                <Button size="sm" look="quiet" onPress={() => onAsk({ what: "leave", target: one.person })}>
                  {t("household.leave")}
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Problems({ view: { household, problems }, onAsk }: Ask) {
  const { t, date } = useI18n();
  const kind = useListWord("social_problem");
  return (
    <Card title={t("household.problems")} actions={!household.ended && <Button size="sm" onPress={() => onAsk({ what: "problem" })}>{t("problem.report")}</Button>}>
      {problems.length === 0 && <p className={i.quiet}>{t("problem.none")}</p>}
      <ul className={i.list} aria-label={t("household.problems")}>
        {problems.map((one) => (
          <li key={one.id} className={i.item}>
            <p className={i.itemTitle}>
              <span>{kind(one.kind)}</span>
              {one.outcome ? (
                <StatusPill tone={one.outcome.solved ? "success" : "neutral"}>{t(one.outcome.solved ? "problem.is_solved" : "problem.is_ended")}</StatusPill>
              ) : (
                <StatusPill tone={one.daysLeft < 0 ? "danger" : one.urgency === "normal" ? "neutral" : "warning"}>{t("problem.due", { day: date(one.dueOn) })}</StatusPill>
              )}
            </p>
            <p>
              <BidiText>{one.outcome?.what ?? one.what}</BidiText>
            </p>
            <p className={i.quiet}>
              <BidiText>{[date(one.reportedOn), one.toldBy, one.referral].filter(Boolean).join(" · ")}</BidiText>
            </p>
            {!one.outcome && (
              <Row gap={2}>
                <Button size="sm" onPress={() => onAsk({ what: "solve", target: one.id })}>
                  {t("problem.solve")}
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Visits({ view: { household, visits }, onAsk }: Ask) {
  const { t, date } = useI18n();
  return (
    <Card title={t("household.visits")} actions={!household.ended && <Button size="sm" onPress={() => onAsk({ what: "visit" })}>{t("visit.plan")}</Button>}>
      {visits.length === 0 && <p className={i.quiet}>{t("visit.none")}</p>}
      <ul className={i.list} aria-label={t("household.visits")}>
        {visits.map((one) => (
          <li key={one.id} className={i.item}>
            <p className={i.itemTitle}>
              <span>{date(one.report?.on ?? one.plannedOn)}</span>
              <BidiText>{one.officer}</BidiText>
              <StatusPill tone={one.report ? "success" : one.cancelled ? "neutral" : "accent"}>{t(one.report ? "visit.is_done" : one.cancelled ? "visit.is_cancelled" : "visit.is_planned")}</StatusPill>
            </p>
            <p>
              <BidiText>{one.report?.findings ?? one.cancelled ?? one.purpose}</BidiText>
            </p>
            {one.report && <p className={i.quiet}><BidiText>{[one.report.present, one.report.followUp].filter(Boolean).join(" · ")}</BidiText></p>}
            {one.photographs.length > 0 && (
              <Row gap={2}>
                {one.photographs.map((photograph) => (
                  <Photograph key={photograph.blob} visit={one.id} blob={photograph.blob} title={photograph.title} />
                ))}
              </Row>
            )}
            {!one.cancelled && (
              <Row gap={2}>
                {!one.report && <Button size="sm" onPress={() => onAsk({ what: "report", target: one.id })}>{t("visit.report")}</Button>}
                <Button size="sm" look="quiet" onPress={() => onAsk({ what: "photograph", target: one.id })}>{t("visit.photograph")}</Button>
                {!one.report && <Button size="sm" look="quiet" onPress={() => onAsk({ what: "cancelVisit", target: one.id })}>{t("visit.cancel")}</Button>}
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Photograph({ visit, blob, title }: { visit: string; blob: string; title: string }) {
  const picture = useQuery("visit.picture", { visit, blob });
  if (picture.failure) return <BidiText>{title}</BidiText>;
  return picture.data ? <img src={picture.data.url} alt={title} width={96} height={72} /> : <Skeleton lines={2} />;
}

function Stays({ view: { stays } }: { view: HouseholdView }) {
  const { t, date } = useI18n();
  if (stays.length === 0) return null;
  return (
    <Card title={t("assistance.shelter")}>
      <ul className={i.list} aria-label={t("assistance.shelter")}>
        {stays.map((one) => (
          <li key={one.id} className={i.item}>
            <p className={i.itemTitle}>
              <BidiText>{[one.site, one.unit].join(" · ")}</BidiText>
              <StatusPill tone={one.leftOn ? "neutral" : "accent"}>{one.leftOn ? t("household.left", { day: date(one.leftOn) }) : t("shelter.stays_since", { day: date(one.since) })}</StatusPill>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
