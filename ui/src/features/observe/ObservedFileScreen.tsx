import { EyeOff } from "lucide-react";
import { useState } from "react";
import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { href } from "@/app/router";
import { Button, Card, Empty, FailureNotice, Notice, Page, PageHeader, Skeleton, Stack, StatusPill, DataTable, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { Withheld } from "@/features/case/restriction";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ObservedFact, ObservedFile, ObservedMember } from "@/ipc/generated";
import s from "./Observe.module.css";

const REASON: Fields = { reason: long("observe.reason", { required: true, hint: "observe.reason_hint" }) };

/** A file as an observer reads it: without names, and only of persons who consented. */
export function ObservedFileScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("observe.file", { id });
  const crumbs = [{ label: t("place.observe"), href: href(["observe"]) }];
  if (failure && !data) {
    return (
      <Page>
        <PageHeader title={t("observe.file")} crumbs={crumbs} />
        <FailureNotice failure={failure} onRetry={reload} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page>
        <Skeleton lines={10} />
      </Page>
    );
  }
  return <Shown file={data} />;
}

function Shown({ file }: { file: ObservedFile }) {
  const { t, date, dateTime } = useI18n();
  const country = useCountry();
  const relationship = useListWord("relationship");
  const [asked, setAsked] = useState<string | null>(null);
  const named = (person: string) => file.members.find((one) => one.person === person)?.name ?? "";
  const members: Column<ObservedMember>[] = [
    { id: "name", header: t("observe.initials"), cell: (one) => <bdi>{one.name}</bdi> },
    { id: "relationship", header: t("observe.relationship"), cell: (one) => relationship(one.relationship) },
    { id: "country", header: t("cases.nationality"), cell: (one) => country(one.country), minor: true },
    { id: "consent", header: t("observe.consent"), cell: (one) => <StatusPill tone={one.consent ? "success" : "neutral"}>{one.until ? t("observe.consent_until", { day: date(one.until) }) : t("observe.consent_none")}</StatusPill> },
    {
      id: "ask",
      header: t("observe.name"),
      cell: (one) =>
        one.told ? (
          t("observe.told")
        ) : one.unmaskable ? (
          <Button size="sm" onPress={() => setAsked(one.person)}>
            {t("observe.unmask")}
            <span className="visually-hidden"> {one.name}</span>
          </Button>
        ) : (
          t("observe.hidden")
        ),
    },
  ];
  const facts: Column<ObservedFact>[] = [
    { id: "number", header: t("observe.number"), cell: (one) => one.number, figures: true },
    { id: "statement", header: t("observe.fact"), cell: (one) => <bdi>{one.statement}</bdi> },
    { id: "finding", header: t("observe.finding"), cell: (one) => t(`finding.${one.finding}`) },
    { id: "reasoning", header: t("observe.reasoning"), cell: (one) => <bdi>{one.reasoning}</bdi> },
  ];
  return (
    <Page>
      <PageHeader title={file.number} lead={t("observe.registered_on", { day: date(file.registeredOn), stage: t(`stage.${file.stage}`) })} crumbs={[{ label: t("place.observe"), href: href(["observe"]) }]} />
      <Notice>{t("observe.masked")}</Notice>
      <Stack gap={4}>
        <Card flush title={t("observe.members")}>
          <DataTable label={t("observe.members")} columns={members} rows={file.members} rowKey={({ person }) => person} empty={null} />
        </Card>
        {file.interviews.length === 0 && (
          <Card title={t("observe.interviews")}>
            <Empty icon={EyeOff} title={t("observe.interviews_none")} />
          </Card>
        )}
        {file.interviews.map((interview) => (
          <Card key={interview.id} title={t("observe.interview_of", { name: named(interview.person), time: dateTime(interview.at) })} note={t(interview.interpreted ? "observe.interpreted" : "observe.not_interpreted")}>
            <ol className={s.lines}>
              {interview.lines.map((line) => (
                <li key={line.number} className={s.line}>
                  <span className={s.number}>{line.number}</span>
                  {line.withheld.length > 0 ? <Withheld classes={line.withheld} /> : <bdi>{line.text}</bdi>}
                </li>
              ))}
            </ol>
          </Card>
        ))}
        <Card flush title={t("observe.facts")}>
          <DataTable label={t("observe.facts")} columns={facts} rows={file.facts} rowKey={({ number }) => String(number)} empty={<Empty icon={EyeOff} title={t("observe.facts_none")} />} alignTop />
        </Card>
        <Card title={t("observe.decision")} note={file.approvedOn && date(file.approvedOn)}>
          {file.reasons.length === 0 ? (
            <Empty icon={EyeOff} title={t(file.approvedOn ? "observe.reasons_hidden" : "observe.decision_none")} />
          ) : (
            <Stack gap={2}>
              {file.reasons.map((one, place) => (
                <p key={place} lang={one.language}>
                  <bdi>{one.text}</bdi>
                </p>
              ))}
            </Stack>
          )}
        </Card>
      </Stack>
      {asked && <Unmask application={file.application} person={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Unmask({ application, person, onClose }: { application: string; person: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const unmask = useCommand("observe.unmask");
  return <FormDrawer title={t("observe.unmask")} draft={`observe/${application}/${person}`} fields={REASON} start={{ reason: "" }} intro={t("observe.unmask_means")} send={t("observe.unmask")} submit={async ({ reason }) => said(await unmask.run({ application, person, reason: String(reason) }), t("observe.unmasked"))} onClose={onClose} />;
}
