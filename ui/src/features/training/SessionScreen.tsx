import { Ban, Pencil, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, DataTable, Empty, FailureNotice, KeyValueList, Notice, Page, PageHeader, Row, Skeleton, StatusPill, todayIso, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingAnswers, TrainingSessionView } from "@/ipc/generated";
import { SESSIONS } from "./addresses";
import { Attendance } from "./Attendance";
import { CancelDrawer, NominateDrawer } from "./EnrolDrawers";
import { Participants } from "./Participants";
import { SessionDrawer } from "./SessionDrawer";
import { SaveTable } from "./SaveTable";
import { SESSION_TONES, sessionStanding } from "./standing";
import { useModules } from "./useModules";

type Asked = "change" | "cancel" | "nominate";

/** One session: who takes part, how far they came, what they say. */
export function SessionScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const words = useWords();
  const { has } = useSession();
  const { data, failure, reload } = useQuery("training.session", { id });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const crumbs = [{ label: t("place.training"), href: SESSIONS }];
  if (!data) {
    return (
      <Page>
        <PageHeader title={t("training.session")} crumbs={crumbs} />
        {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  const keeps = has("train") && !data.row.cancelled;
  const begun = data.participants.some(({ days, tests, certificate }) => certificate !== null || tests.length > 0 || days.some(({ presence }) => presence !== null));
  const state = sessionStanding(data.row, todayIso());
  return (
    <Page wide>
      <PageHeader
        title={words(data.session.module.title)}
        lead={<StatusPill tone={SESSION_TONES[state]}>{t(`training.state.${state}`)}</StatusPill>}
        crumbs={crumbs}
        actions={
          keeps && (
            <Row gap={2}>
              {!begun && (
                <>
                  <Button icon={Pencil} onPress={() => setAsked("change")}>
                    {t("training.replan")}
                  </Button>
                  <Button icon={Ban} onPress={() => setAsked("cancel")}>
                    {t("training.cancel")}
                  </Button>
                </>
              )}
              <Button icon={UserPlus} look="primary" onPress={() => setAsked("nominate")}>
                {t("training.nominate")}
              </Button>
            </Row>
          )
        }
      />
      {data.session.cancelled && (
        <Notice tone="warning" title={t("training.state.cancelled")}>
          <bdi>{data.session.cancelled.reason}</bdi>
        </Notice>
      )}
      <Facts view={data} />
      <Card flush title={t("training.participants")} note={t("training.seats_of", { taken: data.row.taken, seats: data.row.seats })} actions={data.participants.length > 0 && <SaveTable table="participants" session={id} />}>
        {data.participants.length === 0 ? (
          <Empty icon={Users} title={t("training.participants_none")}>
            {t("training.participants_none_hint")}
          </Empty>
        ) : (
          <Participants view={data} keeps={keeps} />
        )}
      </Card>
      {data.session.module.faceHours > 0 && (
        <Card title={t("training.attendance")} actions={data.participants.length > 0 && <SaveTable table="attendance" session={id} />}>
          <Attendance view={data} marks={keeps} />
        </Card>
      )}
      {data.answers > 0 && <Said view={data} />}
      {asked === "change" && <SessionDrawer session={data.session} onClose={close} />}
      {asked === "cancel" && <CancelDrawer session={id} onClose={close} />}
      {asked === "nominate" && <NominateDrawer view={data} onClose={close} />}
    </Page>
  );
}

function Facts({ view: { session, row } }: { view: TrainingSessionView }) {
  const { t, date, number } = useI18n();
  const words = useWords();
  const { data } = useModules();
  const { module, online, faceDays } = session;
  return (
    <Card title={t("training.session")} note={module.verified ? undefined : t("training.not_verified")}>
      <KeyValueList
        columns={2}
        items={[
          { label: t("training.version"), value: module.version },
          { label: t("training.level"), value: t(`training.level.${module.level}`) },
          { label: t("training.hours"), value: t("training.hours_of", { online: number(module.onlineHours), face: number(module.faceHours) }) },
          { label: t("training.online_part"), value: online && t("training.between", { from: date(online.from), until: date(online.until) }) },
          { label: t("training.days"), value: faceDays.map((day) => date(day)).join(", ") },
          { label: t("training.place"), value: session.place && <bdi>{session.place}</bdi> },
          { label: t("training.trainers"), value: <bdi>{row.trainers.join(", ")}</bdi> },
          { label: t("training.funder"), value: words(data?.funders.find(({ code }) => code === session.funder)?.text) || session.funder },
          { label: t("training.pass_mark"), value: module.passMark === null ? t("training.no_test") : number(module.passMark) },
          { label: t("training.validity"), value: module.validityMonths === null ? t("training.no_end") : t("training.months", { count: module.validityMonths }) },
        ]}
      />
    </Card>
  );
}

/** What participants say, where enough of them did. */
function Said({ view: { session: { id }, answers, evaluation, remarks } }: { view: TrainingSessionView }) {
  const { t, number } = useI18n();
  const words = useWords();
  const { data } = useModules();
  const text = (code: string) => words(data?.questions.find((one) => one.code === code)?.text) || code;
  const columns: Column<TrainingAnswers>[] = [
    { id: "question", header: t("training.question"), cell: ({ code }) => text(code) },
    ...[0, 1, 2, 3, 4].map((at) => ({ id: `mark${at}`, header: number(at + 1), cell: ({ counts }: TrainingAnswers) => number(counts[at] ?? 0), figures: true, minor: true })),
    { id: "mean", header: t("training.mean"), cell: ({ mean }) => number(Math.round(mean * 10) / 10), figures: true },
  ];
  return (
    <Card flush title={t("training.evaluation")} note={number(answers)} actions={evaluation.length > 0 && <SaveTable table="evaluation" session={id} />}>
      {evaluation.length === 0 ? (
        <Notice title={t("training.evaluation_few", { count: answers, least: data?.rules.leastAnswers ?? 0 })} />
      ) : (
        <DataTable label={t("training.evaluation")} columns={columns} rows={evaluation} rowKey={({ code }) => code} empty={null} />
      )}
      {remarks.map((said, at) => (
        <Notice key={at} title={t("training.evaluate_text")}>
          <bdi>{said}</bdi>
        </Notice>
      ))}
    </Card>
  );
}
