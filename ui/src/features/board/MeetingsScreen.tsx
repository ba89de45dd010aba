import { CalendarDays, Plus } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { Button, ButtonLink, Card, DataTable, Empty, Page, PageHeader, StatusPill, SubNav, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { BoardMeetingRow } from "@/ipc/generated";
import { MyActions } from "./Action";
import { Calendar } from "./Calendar";
import { BODIES, meetingAt } from "./addresses";
import { MeetingDrawer } from "./drawers";
import { SaveTable } from "./SaveTable";
import { stateOf } from "./state";
import { useBoardNav } from "./useBoardNav";

/** Meetings of all bodies, the newest first. */
export function MeetingsScreen() {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const nav = useBoardNav();
  const { data, failure, loading, reload } = useQuery("board.overview", null);
  const [calling, setCalling] = useState(false);
  const bodies = data?.bodies.map(({ body }) => body).filter((body) => body.endedOn === null) ?? [];
  const keeps = has("keepBoard");
  const columns: Column<BoardMeetingRow>[] = [
    { id: "body", header: t("board.body"), cell: (row) => <bdi>{t("board.meeting_of", { name: row.name, number: row.number })}</bdi> },
    { id: "day", header: t("board.day"), cell: (row) => t("board.day_time", { day: date(row.day), time: row.time }), figures: true },
    { id: "place", header: t("board.place"), cell: (row) => <bdi>{row.place}</bdi>, minor: true },
    { id: "items", header: t("board.items"), cell: (row) => number(row.items), figures: true },
    { id: "decisions", header: t("board.decisions"), cell: (row) => number(row.decisions), figures: true },
    {
      id: "state",
      header: t("board.state"),
      cell: (row) => {
        const state = stateOf(row, data?.today ?? "");
        return <StatusPill tone={state.tone}>{t(state.key)}</StatusPill>;
      },
    },
  ];
  const call =
    keeps &&
    (bodies.length > 0 ? (
      <Button icon={Plus} look="primary" onPress={() => setCalling(true)}>
        {t("board.call")}
      </Button>
    ) : (
      <ButtonLink icon={Plus} look="primary" href={BODIES}>
        {t("board.body_add")}
      </ButtonLink>
    ));
  return (
    <Page wide>
      <PageHeader title={t("place.board")} lead={t("board.lead")} actions={data && call} />
      <SubNav label={t("place.board")} items={nav} current="meetings" />
      <MyActions />
      {data && data.meetings.length > 0 && <Calendar meetings={data.meetings} today={data.today} />}
      <Card flush title={t("board.meetings")} note={data && number(data.meetings.length)} actions={data && data.meetings.length > 0 && <SaveTable table="meetings" />}>
        <DataTable
          label={t("board.meetings")}
          columns={columns}
          rows={data?.meetings}
          rowKey={({ id }) => id}
          href={({ id }) => meetingAt(id)}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={
            <Empty icon={CalendarDays} title={t("board.meetings_none")} actions={call}>
              {t("board.meetings_none_hint")}
            </Empty>
          }
        />
      </Card>
      {calling && <MeetingDrawer bodies={bodies} onDone={(id) => go(meetingAt(id))} onClose={() => setCalling(false)} />}
    </Page>
  );
}
