import { CalendarX, FilePlus2, Gavel, Move, Paperclip, Plus, UserCheck } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Empty, FailureNotice, KeyValueList, Notice, Page, PageHeader, Row, Skeleton, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { BoardMeetingView } from "@/ipc/generated";
import { Actions } from "./Action";
import { MEETINGS } from "./addresses";
import { Agenda } from "./Agenda";
import { ActionDrawer, AttendanceDrawer, CancelDrawer, DecisionDrawer, MeetingDrawer, MinutesDrawer, PaperDrawer, WithdrawPaperDrawer } from "./drawers";
import s from "./Board.module.css";

type Asked = "move" | "cancel" | "attendance" | "minutes" | "decision" | "action" | "paper";

/** A meeting: what is talked about, who was there, what was decided, who does it, what earlier meetings left. */
export function MeetingScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("board.meeting", { id });
  const crumbs = [{ label: t("place.board"), href: MEETINGS }];
  if (failure && !data) {
    return (
      <Page>
        <PageHeader title={t("board.meeting")} crumbs={crumbs} />
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
  return <Shown view={data} />;
}

function Shown({ view }: { view: BoardMeetingView }) {
  const { t, weekday } = useI18n();
  const { has } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { meeting, body, presence, decisions } = view;
  const keeps = has("keepBoard") && view.open;
  const records = keeps && view.begun;
  return (
    <Page>
      <PageHeader
        title={t("board.meeting_of", { name: body.name, number: meeting.number })}
        lead={t("board.day_time_place", { day: weekday(new Date(`${meeting.day}T12:00`)), time: meeting.time, place: meeting.place })}
        crumbs={[{ label: t("place.board"), href: MEETINGS }]}
        actions={
          keeps &&
          !meeting.attendance && (
            <>
              <Button icon={Move} onPress={() => setAsked("move")}>
                {t("board.move")}
              </Button>
              <Button icon={CalendarX} onPress={() => setAsked("cancel")}>
                {t("board.cancel")}
              </Button>
            </>
          )
        }
      />
      {meeting.cancelled && <Notice tone="warning" title={t("board.state.cancelled")}>{meeting.cancelled.reason}</Notice>}
      {view.adoptedBy !== null && <Notice tone="success" title={t("board.adopted_by", { number: view.adoptedBy })}>{t("board.frozen")}</Notice>}
      {meeting.attendance && !presence.met && (
        <Notice tone="warning" title={t("board.no_quorum", { present: presence.present, needed: presence.needed, voting: presence.voting })}>
          {t("error.boardNoQuorum.do")}
        </Notice>
      )}
      <Stack gap={4}>
        <Agenda view={view} keeps={keeps} />
        {(view.followUp.length > 0 || view.earlier.length > 0) && (
          <Card title={t("board.follow_up")}>
            <Stack gap={3}>
              <Earlier view={view} records={records} />
              {view.followUp.length > 0 && <Actions views={view.followUp} none={t("board.actions_none")} />}
            </Stack>
          </Card>
        )}
        <Card
          title={t("board.papers")}
          actions={
            keeps && (
              <Button size="sm" icon={FilePlus2} onPress={() => setAsked("paper")}>
                {t("board.paper_add")}
              </Button>
            )
          }
        >
          <Papers view={view} keeps={keeps} />
        </Card>
        {view.begun && <Recorded view={view} records={records} onAsk={setAsked} />}
      </Stack>
      {asked === "move" && <MeetingDrawer meeting={meeting} bodies={[body]} onClose={close} />}
      {asked === "cancel" && <CancelDrawer meeting={meeting.id} onClose={close} />}
      {asked === "attendance" && <AttendanceDrawer view={view} onClose={close} />}
      {asked === "minutes" && <MinutesDrawer meeting={meeting} onClose={close} />}
      {asked === "decision" && <DecisionDrawer view={view} onClose={close} />}
      {asked === "action" && <ActionDrawer meeting={meeting.id} decisions={decisions} owners={view.owners} onClose={close} />}
      {asked === "paper" && <PaperDrawer meeting={meeting.id} onClose={close} />}
    </Page>
  );
}

/** What is recorded of a meeting that has begun: who was there, what was decided, who does it, what was said. */
function Recorded({ view, records, onAsk }: { view: BoardMeetingView; records: boolean; onAsk(asked: Asked): void }) {
  const { t, date } = useI18n();
  const { meeting, presence, decisions } = view;
  const seatOf = (id: string | null) => view.seats.find(({ seat }) => seat.id === id)?.seat;
  return (
    <>
        <Card
          title={t("board.attendance")}
          note={meeting.attendance && t("board.present_is", { present: presence.present, voting: presence.voting, needed: presence.needed })}
          actions={
            records &&
            decisions.length === 0 && (
              <Button size="sm" icon={UserCheck} onPress={() => onAsk("attendance")}>
                {t("board.attendance_record")}
              </Button>
            )
          }
        >
          {meeting.attendance ? (
            <KeyValueList
              columns={2}
              items={meeting.attendance.map((one, place) => {
                const seat = seatOf(one.seat);
                const label = seat ? t(`board.role.${seat.role}`) : t("board.guest_is", { number: place + 1 });
                const who = seat ? (one.name ? t("board.came_for", { name: one.name, seat: seat.name, organisation: seat.organisation }) : t("board.name_of", { name: seat.name, organisation: seat.organisation })) : t("board.name_of", { name: one.name, organisation: one.onBehalf });
                return { label: t("board.label_number", { label, number: place + 1 }), value: <bdi>{who}</bdi> };
              })}
            />
          ) : (
            <Empty icon={UserCheck} title={t("board.attendance_none")} />
          )}
        </Card>
        <Card
          title={t("board.decisions")}
          actions={
            records &&
            meeting.attendance && (
              <Button size="sm" icon={Gavel} onPress={() => onAsk("decision")}>
                {t("board.decide")}
              </Button>
            )
          }
        >
          {decisions.length === 0 && <Empty icon={Gavel} title={t("board.decisions_none")} />}
          <ul className={s.list}>
            {decisions.map(({ decision, number, carried }) => (
              <li key={decision.id} className={s.item}>
                <span className={s.place}>{number}</span>
                <span className={s.grow}>
                  <bdi>{decision.text}</bdi>
                  <br />
                  <span className={s.quiet}>{t("board.votes_are", { yes: decision.votes.for, no: decision.votes.against, abstained: decision.votes.abstained })}</span>
                </span>
                <StatusPill tone={carried ? "success" : "neutral"}>{t(carried ? "board.carried" : "board.lost")}</StatusPill>
              </li>
            ))}
          </ul>
        </Card>
        <Card
          title={t("board.actions")}
          actions={
            records && (
              <Button size="sm" icon={Plus} onPress={() => onAsk("action")}>
                {t("board.act")}
              </Button>
            )
          }
        >
          <Actions views={view.actions} none={t("board.actions_none")} />
        </Card>
        <Card
          title={t("board.minutes")}
          note={meeting.minutes && t("board.minutes_of", { language: t(`language.${meeting.minutes.language as "az"}`), day: date(meeting.minutes.on) })}
          actions={
            records && (
              <Button size="sm" onPress={() => onAsk("minutes")}>
                {t("board.minutes_write")}
              </Button>
            )
          }
        >
          {meeting.minutes ? (
            <p className={s.minutes} lang={meeting.minutes.language}>
              <bdi>{meeting.minutes.text}</bdi>
            </p>
          ) : (
            <Empty icon={Paperclip} title={t("board.minutes_none")} />
          )}
        </Card>
    </>
  );
}

/** Minutes of earlier meetings that this one adopts. */
function Earlier({ view, records }: { view: BoardMeetingView; records: boolean }) {
  const { t, date } = useI18n();
  const adopt = useCommand("board.adopt");
  return (
    <>
      {adopt.failure && <FailureNotice failure={adopt.failure} />}
      {view.earlier.map((one) => (
        <Row key={one.id} gap={2}>
          <StatusPill tone={one.adopted ? "success" : "accent"}>{t(one.adopted ? "board.minutes_adopted" : "board.minutes_open", { number: one.number, day: date(one.day) })}</StatusPill>
          {records && !one.adopted && (
            <Button size="sm" busy={adopt.busy} onPress={() => void adopt.run({ meeting: one.id, by: view.meeting.id })}>
              {t("board.adopt")}
            </Button>
          )}
        </Row>
      ))}
    </>
  );
}

function Papers({ view, keeps }: { view: BoardMeetingView; keeps: boolean }) {
  const { t, date } = useI18n();
  const open = useCommand("board.open_paper", { quiet: true });
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  if (view.papers.length === 0) return <Empty icon={Paperclip} title={t("board.papers_none")} />;
  return (
    <>
      {open.failure && <FailureNotice failure={open.failure} />}
      <ul className={s.list}>
        {view.papers.map(({ paper, addedBy }) => (
          <li key={paper.id} className={s.item}>
            <span className={s.grow}>
              <bdi>{paper.title}</bdi> <span className={s.quiet}>{t("board.paper_is", { pages: paper.pages, name: addedBy, day: date(paper.addedOn) })}</span>
            </span>
            <Button size="sm" onPress={() => void open.run({ id: paper.id })}>
              {t("board.open")}
              <span className="visually-hidden"> {paper.title}</span>
            </Button>
            {keeps && (
              <Button size="sm" look="quiet" onPress={() => setWithdrawn(paper.id)}>
                {t("board.paper_withdraw")}
                <span className="visually-hidden"> {paper.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawn && <WithdrawPaperDrawer paper={withdrawn} onClose={() => setWithdrawn(null)} />}
    </>
  );
}
