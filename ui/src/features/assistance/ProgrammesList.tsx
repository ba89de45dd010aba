import { HandCoins, Plus } from "lucide-react";
import { useState } from "react";
import { useListWord } from "@/app/lists";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Button, ButtonLink, Card, DataTable, Drawer, Empty, FailureNotice, KeyValueList, Progress, Row, Section, Skeleton, Stack, StatusPill, type Column } from "@/components";
import i from "@/features/case/Items.module.css";
import { useSaid } from "@/features/case/forms/useSaid";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AidCriteria, EligibilityView, ProgrammeView } from "@/ipc/generated";
import { assistanceHref } from "./addresses";
import { DecideForm, EligibilityItem } from "./Given";
import { CloseForm, CriteriaForm, DraftList, ProgrammeForm } from "./ProgrammeForms";
import { useMoney } from "./useMoney";

/** Programmes: what they give, what is left, who waits. */
export function ProgrammesList({ open }: { open: string | undefined }) {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const kind = useListWord("aid_kind");
  const money = useMoney();
  const list = useQuery("programme.list", null);
  const opened = list.data?.find(({ programme }) => programme.id === open);
  const close = () => go(assistanceHref("programmes"));
  const columns: Column<ProgrammeView>[] = [
    { id: "name", header: t("programme.name"), cell: ({ programme }) => <bdi>{programme.name}</bdi> },
    { id: "kind", header: t("programme.kind"), cell: ({ programme }) => kind(programme.kind) },
    { id: "until", header: t("programme.ends_on"), cell: ({ programme }) => date(programme.endsOn), minor: true },
    { id: "left", header: t("programme.left"), cell: ({ programme, committed }) => money(programme.budget - committed, programme.currency), figures: true },
    { id: "confirmed", header: t("programme.confirmed"), cell: ({ confirmed }) => number(confirmed), figures: true },
    { id: "state", header: t("records.state"), cell: ({ programme, waiting }) => (programme.closed ? <StatusPill>{t("programme.is_closed")}</StatusPill> : waiting > 0 ? <StatusPill tone="warning">{t("programme.waiting", { count: waiting })}</StatusPill> : <StatusPill tone="success">{t("programme.goes_on")}</StatusPill>) },
  ];
  const add = has("approveAssistance") && (
    <ButtonLink icon={Plus} look="primary" href={assistanceHref("programmes", "new")}>
      {t("programme.set_up")}
    </ButtonLink>
  );
  return (
    <>
      <Card flush title={t("assistance.programmes")} note={list.data && number(list.data.length)} actions={add}>
        <DataTable
          label={t("assistance.programmes")}
          columns={columns}
          rows={list.data}
          rowKey={({ programme }) => programme.id}
          href={({ programme }) => assistanceHref("programmes", programme.id)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          empty={
            <Empty icon={HandCoins} title={t("programme.none")} actions={add}>
              {t("programme.none_hint")}
            </Empty>
          }
        />
      </Card>
      {open === "new" && has("approveAssistance") && <ProgrammeForm onClose={close} />}
      {opened && <ProgrammeDrawer key={opened.programme.id} view={opened} onClose={close} />}
    </>
  );
}

type Doing = "change" | "criteria" | "close" | "draft" | null;

function ProgrammeDrawer({ view, onClose }: { view: ProgrammeView; onClose(): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const kind = useListWord("aid_kind");
  const said = useSaid();
  const [assess, confirm] = [useCommand("eligibility.assess_all"), useCommand("eligibility.confirm_eligible")];
  const waiting = useQuery("eligibility.waiting", { programme: view.programme.id });
  const [doing, setDoing] = useState<Doing>(null);
  const [deciding, setDeciding] = useState<EligibilityView | null>(null);
  const { programme, committed } = view;
  const stop = () => setDoing(null);
  if (doing === "change") return <ProgrammeForm known={programme} onClose={stop} />;
  if (doing === "criteria") return <CriteriaForm programme={programme} onClose={stop} />;
  if (doing === "close") return <CloseForm programme={programme} onClose={stop} />;
  if (doing === "draft") return <DraftList programme={programme} onClose={stop} />;
  if (deciding) return <DecideForm one={deciding} onClose={() => setDeciding(null)} />;
  const open = programme.closed === null;
  const steers = has("approveAssistance") && open;
  const last = programme.criteria.at(-1);
  return (
    <Drawer title={programme.name} open onClose={onClose}>
      <Stack gap={4}>
        <Progress label={t("programme.spent")} done={committed / 100} total={programme.budget / 100} />
        <KeyValueList
          items={[
            { label: t("programme.kind"), value: `${kind(programme.kind)} · ${t(`programme.cadence.${programme.cadence}`)}` },
            { label: t("programme.payer"), value: <BidiText>{programme.payer}</BidiText> },
            { label: t("programme.days"), value: `${date(programme.startsOn)} – ${date(programme.endsOn)}` },
            ...(programme.closed ? [{ label: t("programme.is_closed"), value: <BidiText>{programme.closed}</BidiText> }] : []),
          ]}
        />
        {last ? <Criteria criteria={last} currency={programme.currency} /> : <p className={i.quiet}>{t("criteria.missing")}</p>}
        <Row gap={2}>
          {steers && <Button onPress={() => setDoing("criteria")}>{t("criteria.set")}</Button>}
          {steers && <Button onPress={() => setDoing("change")}>{t("programme.change")}</Button>}
          {steers && <Button look="danger" onPress={() => setDoing("close")}>{t("programme.close")}</Button>}
        </Row>
        {open && last && (
          <Row gap={2}>
            <Button busy={assess.busy} onPress={() => void assess.run({ programme: programme.id }).then((done) => said(done, t("criteria.weighed")))}>
              {t("criteria.weigh_all")}
            </Button>
            {(waiting.data ?? []).some(({ verdict }) => verdict === "eligible") && (
              <Button busy={confirm.busy} onPress={() => void confirm.run({ programme: programme.id }).then((done) => said(done, t("household.saved")))}>
                {t("criteria.confirm_all")}
              </Button>
            )}
            {view.confirmed > 0 && <Button look="primary" onPress={() => setDoing("draft")}>{t("payment.draft")}</Button>}
          </Row>
        )}
        {[assess.failure, confirm.failure].map((failure, at) => failure && <FailureNotice key={at} failure={failure} />)}
        <Section title={t("criteria.waiting")} level={3}>
          {waiting.failure ? (
            <FailureNotice failure={waiting.failure} onRetry={waiting.reload} />
          ) : !waiting.data ? (
            <Skeleton lines={3} />
          ) : waiting.data.length === 0 ? (
            <p className={i.quiet}>{t("criteria.nobody_waits")}</p>
          ) : (
            <ul className={i.list} aria-label={t("criteria.waiting")}>
              {waiting.data.slice(0, 20).map((one) => (
                <EligibilityItem key={one.id} one={one} head onDecide={setDeciding} />
              ))}
            </ul>
          )}
          {(waiting.data?.length ?? 0) > 20 && <p className={i.quiet}>{t("criteria.more_wait", { count: (waiting.data?.length ?? 0) - 20 })}</p>}
        </Section>
      </Stack>
    </Drawer>
  );
}

function Criteria({ criteria, currency }: { criteria: AidCriteria; currency: string }) {
  const { t, date } = useI18n();
  const money = useMoney();
  const population = useListWord("population");
  const need = useListWord("need");
  const asks = [
    criteria.populations.length > 0 && { label: t("criteria.populations"), value: criteria.populations.map(population).join(", ") },
    criteria.needs.length > 0 && { label: t("criteria.needs"), value: criteria.needs.map(need).join(", ") },
    ...(["least", "most", "children", "elderly"] as const).map((field) => criteria[field] !== null && { label: t(`criteria.${field}`), value: String(criteria[field]) }),
    criteria.income !== null && { label: t("criteria.income"), value: money(criteria.income, currency) },
    { label: t("criteria.base"), value: money(criteria.base, currency) },
    { label: t("criteria.each"), value: money(criteria.each, currency) },
    criteria.cap !== null && { label: t("criteria.cap"), value: money(criteria.cap, currency) },
    { label: t("criteria.basis"), value: <BidiText>{criteria.basis}</BidiText> },
  ];
  return (
    <Section title={t("criteria.title")} note={t("criteria.version", { version: criteria.version, day: date(criteria.from) })} level={3}>
      <KeyValueList items={asks.filter((one) => one !== false)} />
    </Section>
  );
}
