import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, DataTable, Empty, FailureNotice, KeyValueList, Notice, Page, PageHeader, PersonName, Row, Select, Skeleton, Stack, StatusPill, todayIso, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { RuleGate } from "@/features/case/rules";
import { useOverrides } from "@/features/case/rules/useOverrides";
import r from "@/features/records/Records.module.css";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { LineState, PaymentLineRow, PaymentListView } from "@/ipc/generated";
import { assistanceHref, householdHref } from "./addresses";
import { Doubles } from "./Doubles";
import { LineForm, type LineDoing } from "./LineForms";
import { ListPill } from "./ListsList";
import { PAY, REASON } from "./specs";
import { useMoney } from "./useMoney";

const STATES: readonly LineState[] = ["review", "ready", "delivered", "failed", "removed"];
const TONES = { ready: "neutral", review: "warning", removed: "neutral", delivered: "success", failed: "danger" } as const;

/** A payment list: its duplicates, who looked and who approved, and proof for each line. */
export function ListScreen({ id }: { id: string }) {
  const { t, number } = useI18n();
  const money = useMoney();
  const [state, setState] = useState<LineState | "">("");
  const [page, setPage] = useState(1);
  const [doing, setDoing] = useState<LineDoing | null>(null);
  const view = useQuery("payment.show", { list: id, state: state || null, page: page - 1 }, { keep: true });
  if (!view.data) return <Page>{view.failure ? <FailureNotice failure={view.failure} onRetry={view.reload} /> : <Skeleton lines={10} />}</Page>;
  const { list } = view.data;
  const columns: Column<PaymentLineRow>[] = [
    { id: "recipient", header: t("payment.recipient"), cell: ({ recipient }) => <PersonName latin={recipient.latin} native={recipient.native} /> },
    { id: "number", header: t("household.number"), cell: (row) => <bdi className="tabular">{row.number}</bdi>, width: "13rem" },
    { id: "amount", header: t("payment.amount"), cell: ({ amount }) => money(amount, list.currency), figures: true, width: "7rem" },
    { id: "state", header: t("records.state"), cell: (row) => <Line row={row} /> },
    { id: "do", header: t("payment.decide"), cell: (row) => <LineActions row={row} list={list.state} onAsk={setDoing} /> },
  ];
  return (
    <Page wide>
      <PageHeader title={t("payment.period_of", { period: list.period, name: list.name })} lead={t("payment.lead")} crumbs={[{ label: t("assistance.lists"), href: assistanceHref("lists") }]} />
      <Stack gap={4}>
        <Standing view={view.data} />
        <Card flush title={t("payment.lines")} note={number(view.data.total)}>
          <div className={r.filters}>
            <Select
              name="state"
              label={t("payment.shown")}
              options={[{ id: "" as const, label: t("payment.all_lines") }, ...STATES.map((one) => ({ id: one, label: t(`payment.line.${one}`) }))]}
              value={state}
              onChange={(next) => {
                setState(next);
                setPage(1);
              }}
            />
          </div>
          <DataTable
            alignTop
            label={t("payment.lines")}
            columns={columns}
            rows={view.data.rows}
            rowKey={(row) => row.id}
            href={({ household }) => householdHref(household)}
            loading={view.loading}
            failure={view.failure}
            onRetry={view.reload}
            total={view.data.total}
            page={page}
            pageSize={view.data.size}
            onPage={setPage}
            empty={<Empty title={t("payment.no_lines")} />}
          />
        </Card>
      </Stack>
      {doing && <LineForm key={`${doing.what} ${doing.line.id}`} doing={doing} onClose={() => setDoing(null)} />}
    </Page>
  );
}

function Line({ row }: { row: PaymentLineRow }) {
  const { t } = useI18n();
  return (
    <Stack gap={1}>
      <Row gap={1}>
        <StatusPill tone={TONES[row.state]}>{t(`payment.line.${row.state}`)}</StatusPill>
      </Row>
      <Doubles doubles={row.found} />
      {row.settled && <bdi>{row.settled.reason}</bdi>}
      {row.proof && <bdi>{[t(`delivery.kind.${row.proof.kind}`), row.proof.reference, row.proof.received_by].filter(Boolean).join(" · ")}</bdi>}
      {row.failed && <bdi>{row.failed}</bdi>}
    </Stack>
  );
}

function LineActions({ row, list, onAsk }: { row: PaymentLineRow; list: PaymentListView["list"]["state"]; onAsk(doing: LineDoing): void }) {
  const { t } = useI18n();
  const button = (what: LineDoing["what"], label: string) => (
    <Button size="sm" onPress={() => onAsk({ what, line: row })}>
      {label}
    </Button>
  );
  if (list === "drafted" || list === "checked") {
    return (
      <Row gap={1}>
        {row.state !== "ready" && button("keep", t("payment.keep"))}
        {row.state !== "removed" && button("remove", t("payment.remove"))}
      </Row>
    );
  }
  if (list !== "paid" || row.state !== "ready") return null;
  return (
    <Row gap={1}>
      {button("deliver", t("delivery.record"))}
      {button("fail", t("delivery.failed"))}
    </Row>
  );
}

function Standing({ view }: { view: PaymentListView }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const money = useMoney();
  const said = useSaid();
  const overrides = useOverrides();
  const [check, approve, pay, drop] = [useCommand("payment.check"), useCommand("payment.approve"), useCommand("payment.pay"), useCommand("payment.drop")];
  const [asked, setAsked] = useState<"pay" | "drop" | null>(null);
  const { list } = view;
  const open = list.state === "drafted" || list.state === "checked";
  const stop = () => setAsked(null);
  return (
    <Card title={t("payment.standing")} note={<ListPill state={list.state} />}>
      <Stack gap={4}>
        <KeyValueList
          items={[
            { label: t("payment.total"), value: money(list.total, list.currency) },
            { label: t("programme.left"), value: money(view.left, list.currency) },
            { label: t("payment.drafted_by"), value: `${view.draftedBy} · ${date(view.draftedOn)}` },
            ...(view.checkedBy ? [{ label: t("payment.checked_by"), value: <bdi>{view.checkedBy}</bdi> }] : []),
            ...(view.approvedBy ? [{ label: t("payment.approved_by"), value: <bdi>{view.approvedBy}</bdi> }] : []),
            ...(view.paid ? [{ label: t("payment.paid_on"), value: <bdi>{[date(view.paid.on), view.paid.reference].join(" · ")}</bdi> }] : []),
            ...(view.dropped ? [{ label: t("assistance.reason"), value: <bdi>{view.dropped}</bdi> }] : []),
          ]}
        />
        {open && list.waiting > 0 && <Notice tone="warning" title={t("payment.wait", { count: list.waiting })} />}
        {list.state === "checked" && has("approveAssistance") && <RuleGate file={{ id: list.id, members: [] }} broken={view.against} overrides={overrides} ready={t("payment.nothing_against")} />}
        {[check.failure, approve.failure].map((failure, at) => failure && <FailureNotice key={at} failure={failure} />)}
        <Row gap={2}>
          {list.state === "drafted" && (
            <Button look="primary" busy={check.busy} disabled={list.waiting > 0} onPress={() => void check.run({ list: list.id }).then((done) => said(done, t("payment.checked")))}>
              {t("payment.check")}
            </Button>
          )}
          {list.state === "checked" && has("approveAssistance") && (
            <Button look="primary" busy={approve.busy} disabled={view.against.some(({ kind }) => kind === "block")} onPress={() => void approve.run({ list: list.id, overrides: overrides.list }).then((done) => said(done, t("payment.approved")))}>
              {t("payment.approve")}
            </Button>
          )}
          {list.state === "approved" && (
            <Button look="primary" onPress={() => setAsked("pay")}>
              {t("payment.pay")}
            </Button>
          )}
          {open && <Button onPress={() => setAsked("drop")}>{t("payment.drop")}</Button>}
        </Row>
      </Stack>
      {asked === "pay" && (
        <FormDrawer title={t("payment.pay")} draft={`assistance/list/${list.id}/pay`} fields={PAY} start={{ reference: "", on: todayIso() }} send={t("payment.pay")} submit={async (values) => said(await pay.run({ list: list.id, reference: textOf(values, "reference") ?? "", on: textOf(values, "on") ?? "" }), t("household.saved"))} onClose={stop} />
      )}
      {asked === "drop" && <FormDrawer danger title={t("payment.drop")} draft={`assistance/list/${list.id}/drop`} fields={REASON} start={{ reason: "" }} send={t("payment.drop")} submit={async (values) => said(await drop.run({ list: list.id, reason: textOf(values, "reason") ?? "" }), t("household.saved"))} onClose={stop} />}
    </Card>
  );
}
