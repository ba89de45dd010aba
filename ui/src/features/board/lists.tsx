import { Gavel, Plus, TriangleAlert, Users } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useSession } from "@/app/session";
import { Button, Card, DataTable, Empty, FailureNotice, Page, PageHeader, Skeleton, Stack, StatusPill, SubNav, type Column } from "@/components";
import { useI18n, type Key } from "@/i18n";
import { useQuery } from "@/ipc";
import type { BoardBody, BoardBodyView, BoardDecisionView, BoardOverview, BoardRiskView, BoardSeatView } from "@/ipc/generated";
import { Actions } from "./Action";
import { BodyDrawer, CloseRiskDrawer, EndBodyDrawer, RiskDrawer, SeatDrawer, UnseatDrawer } from "./drawers";
import { SaveTable } from "./SaveTable";
import { useBoardNav } from "./useBoardNav";

/** A room of the board: a heading, and what it shows of each body. */
export function Room({ current, title, lead, actions, children }: { current: string; title: Key; lead: Key; actions?(data: BoardOverview): ReactNode; children(data: BoardOverview): ReactNode }) {
  const { t } = useI18n();
  const nav = useBoardNav();
  const { data, failure, reload } = useQuery("board.overview", null);
  return (
    <Page wide>
      <PageHeader title={t(title)} lead={t(lead)} actions={data && actions?.(data)} />
      <SubNav label={t("place.board")} items={nav} current={current} />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && data.bodies.length === 0 && current !== "bodies" && (
        <Card>
          <Empty icon={Users} title={t("board.bodies_none")}>
            {t("board.bodies_none_hint")}
          </Empty>
        </Card>
      )}
      {data && <Stack gap={4}>{children(data)}</Stack>}
    </Page>
  );
}

/** What is to be done, and what was decided, of every body. */
export function BoardActionsScreen() {
  const { t, date } = useI18n();
  const columns: Column<BoardDecisionView>[] = [
    { id: "number", header: t("board.number"), cell: ({ number }) => <bdi className="tabular">{number}</bdi> },
    { id: "text", header: t("board.decision"), cell: ({ decision }) => <bdi>{decision.text}</bdi> },
    { id: "votes", header: t("board.votes"), cell: ({ decision: { votes } }) => t("board.votes_are", { yes: votes.for, no: votes.against, abstained: votes.abstained }), minor: true },
    { id: "day", header: t("board.day"), cell: ({ decision }) => date(decision.decidedOn), figures: true },
    { id: "carried", header: t("board.state"), cell: ({ carried }) => <StatusPill tone={carried ? "success" : "neutral"}>{t(carried ? "board.carried" : "board.lost")}</StatusPill> },
  ];
  return (
    <Room current="actions" title="board.actions" lead="board.actions_lead">
      {(data) =>
        data.bodies.map(({ body, actions, decisions }) => (
          <Stack key={body.id} gap={4}>
            <Card title={<bdi>{body.name}</bdi>} note={t("board.actions")} actions={actions.length > 0 && <SaveTable table="actions" />}>
              <Actions views={actions} none={t("board.actions_none")} />
            </Card>
            <Card flush title={t("board.decisions")} note={<bdi>{body.name}</bdi>} actions={decisions.length > 0 && <SaveTable table="decisions" />}>
              <DataTable label={t("board.decisions_of", { name: body.name })} columns={columns} rows={decisions} rowKey={({ decision }) => decision.id} empty={<Empty icon={Gavel} title={t("board.decisions_none")} />} alignTop />
            </Card>
          </Stack>
        ))
      }
    </Room>
  );
}

/** The risks that each body watches. */
export function RisksScreen() {
  const { t, date } = useI18n();
  const { has } = useSession();
  const [asked, setAsked] = useState<{ what: "save"; body: string; view?: BoardRiskView } | { what: "close"; risk: string } | null>(null);
  const keeps = has("keepBoard");
  const close = () => setAsked(null);
  const columns = (body: BoardBody): Column<BoardRiskView>[] => [
    { id: "text", header: t("board.risk_text"), cell: ({ risk }) => <bdi>{risk.text}</bdi> },
    { id: "weight", header: t("board.weight"), cell: ({ risk, weight }) => <StatusPill tone={risk.closed ? "neutral" : weight >= 6 ? "danger" : weight >= 3 ? "warning" : "neutral"}>{t("board.weight_is", { likelihood: t(`board.level.${risk.likelihood}`), impact: t(`board.level.${risk.impact}`) })}</StatusPill> },
    { id: "owner", header: t("board.risk_owner"), cell: ({ risk }) => <bdi>{risk.owner}</bdi>, minor: true },
    { id: "measure", header: t("board.measure"), cell: ({ risk }) => <bdi>{risk.measure}</bdi> },
    {
      id: "state",
      header: t("board.state"),
      cell: (view) =>
        view.risk.closedOn ? (
          t("board.risk_closed_on", { day: date(view.risk.closedOn), reason: view.risk.closed ?? "" })
        ) : keeps ? (
          <Stack gap={1}>
            <Button size="sm" onPress={() => setAsked({ what: "save", body: body.id, view })}>
              {t("action.change")}
              <span className="visually-hidden"> {view.risk.text}</span>
            </Button>
            <Button size="sm" look="quiet" onPress={() => setAsked({ what: "close", risk: view.risk.id })}>
              {t("board.risk_close")}
              <span className="visually-hidden"> {view.risk.text}</span>
            </Button>
          </Stack>
        ) : (
          t("board.risk_open")
        ),
    },
  ];
  return (
    <Room current="risks" title="board.risks" lead="board.risks_lead" actions={(data) => data.bodies.length > 0 && <SaveTable table="risks" />}>
      {(data) => (
        <>
          {data.bodies.map(({ body, risks }) => (
            <Card
              key={body.id}
              flush
              title={<bdi>{body.name}</bdi>}
              actions={
                keeps && (
                  <Button size="sm" icon={Plus} onPress={() => setAsked({ what: "save", body: body.id })}>
                    {t("board.risk_add")}
                  </Button>
                )
              }
            >
              <DataTable label={t("board.risks_of", { name: body.name })} columns={columns(body)} rows={risks} rowKey={({ risk }) => risk.id} empty={<Empty icon={TriangleAlert} title={t("board.risks_none")} />} alignTop />
            </Card>
          ))}
          {asked?.what === "save" && <RiskDrawer body={asked.body} risk={asked.view?.risk} onClose={close} />}
          {asked?.what === "close" && <CloseRiskDrawer risk={asked.risk} onClose={close} />}
        </>
      )}
    </Room>
  );
}

/** Bodies with who sits in them. */
export function BodiesScreen() {
  const { t, date } = useI18n();
  const { has } = useSession();
  const [asked, setAsked] = useState<{ what: "body"; body?: BoardBody } | { what: "seat"; body: string } | { what: "unseat"; seat: string } | { what: "end"; body: BoardBody } | null>(null);
  const keeps = has("keepBoard");
  const close = () => setAsked(null);
  const columns: Column<BoardSeatView>[] = [
    { id: "name", header: t("board.name"), cell: ({ seat }) => <bdi>{seat.name}</bdi> },
    { id: "organisation", header: t("board.organisation"), cell: ({ seat }) => <bdi>{seat.organisation}</bdi> },
    { id: "role", header: t("board.role"), cell: ({ seat, votes }) => t(votes ? "board.role_votes" : "board.role_is", { role: t(`board.role.${seat.role}`) }) },
    { id: "since", header: t("board.since"), cell: ({ seat }) => (seat.until ? t("board.from_until", { from: date(seat.since), until: date(seat.until) }) : date(seat.since)), figures: true },
    ...(keeps
      ? [
          {
            id: "end",
            header: t("board.seat_end"),
            cell: ({ seat, held }: BoardSeatView) =>
              held && !seat.until ? (
                <Button size="sm" onPress={() => setAsked({ what: "unseat", seat: seat.id })}>
                  {t("board.seat_end")}
                  <span className="visually-hidden"> {seat.name}</span>
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  const shown = ({ body, seats }: BoardBodyView) => (
    <Card
      key={body.id}
      flush
      title={<bdi>{body.name}</bdi>}
      note={t("board.body_is", { kind: t(`board.kind.${body.kind}`), percent: body.quorum.percent, least: body.quorum.least })}
      actions={
        keeps &&
        body.endedOn === null && (
          <>
            <Button size="sm" onPress={() => setAsked({ what: "body", body })}>
              {t("action.change")}
              <span className="visually-hidden"> {body.name}</span>
            </Button>
            <Button size="sm" look="quiet" onPress={() => setAsked({ what: "end", body })}>
              {t("board.body_end")}
              <span className="visually-hidden"> {body.name}</span>
            </Button>
            <Button size="sm" icon={Plus} onPress={() => setAsked({ what: "seat", body: body.id })}>
              {t("board.seat_add")}
            </Button>
          </>
        )
      }
    >
      <DataTable label={t("board.seats_of", { name: body.name })} columns={columns} rows={seats} rowKey={({ seat }) => seat.id} empty={<Empty icon={Users} title={t("board.seats_none")} />} />
    </Card>
  );
  return (
    <Room
      current="bodies"
      title="board.bodies"
      lead="board.bodies_lead"
      actions={(data) => (
        <>
          {data.bodies.length > 0 && <SaveTable table="seats" />}
          {keeps && (
            <Button icon={Plus} look="primary" onPress={() => setAsked({ what: "body" })}>
              {t("board.body_add")}
            </Button>
          )}
        </>
      )}
    >
      {(data) => (
        <>
          {data.bodies.map(shown)}
          {data.bodies.length === 0 && (
            <Card>
              <Empty icon={Users} title={t("board.bodies_none")}>
                {t("board.bodies_none_hint")}
              </Empty>
            </Card>
          )}
          {asked?.what === "body" && <BodyDrawer body={asked.body} kinds={data.kinds} onClose={close} />}
          {asked?.what === "end" && <EndBodyDrawer body={asked.body} onClose={close} />}
          {asked?.what === "seat" && <SeatDrawer body={asked.body} owners={data.owners} onClose={close} />}
          {asked?.what === "unseat" && <UnseatDrawer seat={asked.seat} onClose={close} />}
        </>
      )}
    </Room>
  );
}
