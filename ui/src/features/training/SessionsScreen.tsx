import { CalendarRange, Plus } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, DataTable, Empty, Page, PageHeader, StatusPill, SubNav, todayIso, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TrainingSessionRow } from "@/ipc/generated";
import { sessionAt } from "./addresses";
import { MyTrainingDue } from "./DueList";
import { SaveTable } from "./SaveTable";
import { SessionDrawer } from "./SessionDrawer";
import { SESSION_TONES, sessionStanding } from "./standing";
import { useModules } from "./useModules";
import { usePages } from "./usePages";
import { useTrainingNav } from "./useTrainingNav";

/** Sessions, the newest first. */
export function SessionsScreen() {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const nav = useTrainingNav();
  const { data: catalogue } = useModules();
  const [planning, setPlanning] = useState(false);
  const sessions = useQuery("training.sessions", null);
  const funder = (code: string) => words(catalogue?.funders.find((one) => one.code === code)?.text) || code;
  const pages = usePages(sessions.data);
  const columns: Column<TrainingSessionRow>[] = [
    { id: "module", header: t("training.module"), cell: ({ module }) => words(module.title) },
    { id: "when", header: t("training.when"), cell: ({ firstDay, lastDay }) => (firstDay && lastDay ? t("training.between", { from: date(firstDay), until: date(lastDay) }) : "") },
    { id: "place", header: t("training.place"), cell: ({ place }) => <bdi>{place}</bdi>, minor: true },
    { id: "trainers", header: t("training.trainers"), cell: ({ trainers }) => <bdi>{trainers.join(", ")}</bdi>, minor: true },
    { id: "funder", header: t("training.funder"), cell: (one) => funder(one.funder), minor: true },
    { id: "seats", header: t("training.seats"), cell: ({ taken, seats }) => t("training.seats_of", { taken, seats }), figures: true },
    { id: "completed", header: t("training.certificates"), cell: ({ completed }) => number(completed), figures: true },
    {
      id: "state",
      header: t("training.state"),
      cell: (one) => {
        const state = sessionStanding(one, todayIso());
        return <StatusPill tone={SESSION_TONES[state]}>{t(`training.state.${state}`)}</StatusPill>;
      },
    },
  ];
  const plan = has("train") && (
    <Button icon={Plus} look="primary" onPress={() => setPlanning(true)}>
      {t("training.plan")}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t("place.training")} lead={t("training.lead")} actions={plan} />
      <SubNav label={t("place.training")} items={nav} current="sessions" />
      {has("train") && <MyTrainingDue />}
      <Card flush title={t("training.sessions")} note={sessions.data && number(sessions.data.length)} actions={<SaveTable table="sessions" />}>
        <DataTable
          label={t("training.sessions")}
          columns={columns}
          {...pages}
          rowKey={({ id }) => id}
          href={({ id }) => sessionAt(id)}
          loading={sessions.loading}
          failure={sessions.failure}
          onRetry={sessions.reload}
          empty={
            <Empty icon={CalendarRange} title={t("training.sessions_none")} actions={plan}>
              {t("training.sessions_none_hint")}
            </Empty>
          }
        />
      </Card>
      {planning && <SessionDrawer onClose={() => setPlanning(false)} />}
    </Page>
  );
}
