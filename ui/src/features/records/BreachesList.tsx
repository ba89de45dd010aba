import { Plus, ShieldAlert } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { BidiText, Button, ButtonLink, Card, DataTable, Drawer, Empty, KeyValueList, Row, Select, Stack, StatusPill, todayIso, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { BreachView, Told } from "@/ipc/generated";
import { recordsHref } from "./addresses";

const TOLD: readonly Told[] = ["supervisor", "persons", "head", "police", "unhcr", "other"];
const RECORD: Fields = {
  what: long("breach.what", { required: true }),
  noticedOn: wholeDay("breach.noticed_on", { required: true }),
  noticedAt: line("breach.noticed_at", { hint: "breach.noticed_at_hint" }),
  happenedOn: wholeDay("breach.happened_on"),
  affected: long("breach.affected", { required: true }),
  persons: line("breach.persons"),
  measures: long("breach.measures", { required: true }),
};
const NOTIFY: Fields = { told: line("breach.told", { required: true }), how: line("breach.how", { required: true, hint: "breach.how_hint" }) };
const CLOSE: Fields = { text: long("breach.conclusion", { required: true }) };

function Hours({ breach }: { breach: BreachView }) {
  const { t } = useI18n();
  if (breach.conclusion) return <StatusPill tone="success">{t("breach.concluded")}</StatusPill>;
  if (breach.hoursLeft === null) return <StatusPill tone="accent">{t("breach.was_told")}</StatusPill>;
  return <StatusPill tone={breach.hoursLeft < 0 ? "danger" : "warning"}>{breach.hoursLeft < 0 ? t("breach.late", { count: -breach.hoursLeft }) : t("breach.hours_left", { count: breach.hoursLeft })}</StatusPill>;
}

/** Breaches of confidentiality: what happened, whom it was told to, how many hours are left. */
export function BreachesList({ open }: { open: string | undefined }) {
  const { t, dateTime, number } = useI18n();
  const list = useQuery("breach.list", null);
  const opened = list.data?.find(({ id }) => id === open);
  const columns: Column<BreachView>[] = [
    { id: "noticed", header: t("breach.noticed_on"), cell: ({ noticedAt }) => dateTime(noticedAt) },
    { id: "what", header: t("breach.what"), cell: ({ what }) => <BidiText>{what}</BidiText> },
    { id: "persons", header: t("breach.persons"), cell: ({ persons }) => (persons === null ? "" : number(persons)), figures: true, minor: true },
    { id: "state", header: t("records.state"), cell: (breach) => <Hours breach={breach} /> },
  ];
  const close = () => go(recordsHref("breaches"));
  const add = (
    <ButtonLink icon={Plus} look="primary" href={recordsHref("breaches", "new")}>
      {t("breach.record")}
    </ButtonLink>
  );
  return (
    <>
      <Card flush title={t("records.breaches")} note={list.data && number(list.data.length)} actions={add}>
        <DataTable
          alignTop
          label={t("records.breaches")}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          href={({ id }) => recordsHref("breaches", id)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          empty={
            <Empty icon={ShieldAlert} title={t("breach.none")} actions={add}>
              {t("breach.none_hint")}
            </Empty>
          }
        />
      </Card>
      {open === "new" && <RecordForm onClose={close} />}
      {opened && <BreachDrawer key={opened.id} breach={opened} onClose={close} />}
    </>
  );
}

function RecordForm({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const record = useCommand("breach.record");
  return (
    <FormDrawer
      title={t("breach.record")}
      draft="records/breaches/new"
      fields={RECORD}
      start={{ what: "", noticedOn: todayIso(), noticedAt: "", happenedOn: null, affected: "", persons: "", measures: "" }}
      send={t("breach.record")}
      intro={t("breach.means")}
      check={(values) => ({ persons: textOf(values, "persons") !== null && !/^\d{1,7}$/.test(String(values.persons).trim()) && "notANumber" })}
      submit={async (values) =>
        said(
          await record.run({
            what: textOf(values, "what") ?? "",
            noticedOn: textOf(values, "noticedOn") ?? "",
            noticedAt: textOf(values, "noticedAt"),
            happenedOn: textOf(values, "happenedOn"),
            affected: textOf(values, "affected") ?? "",
            persons: textOf(values, "persons") === null ? null : Number(values.persons),
            measures: textOf(values, "measures") ?? "",
          }),
          t("records.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

function BreachDrawer({ breach, onClose }: { breach: BreachView; onClose(): void }) {
  const { t, date, dateTime } = useI18n();
  const words = useWords();
  const said = useSaid();
  const notify = useCommand("breach.notify");
  const conclude = useCommand("breach.close");
  const [doing, setDoing] = useState<"notify" | "close" | null>(null);
  const stop = () => setDoing(null);
  if (doing === "notify") {
    return (
      <FormDrawer
        title={t("breach.notify")}
        draft={`records/breaches/${breach.id}/notify`}
        fields={NOTIFY}
        skip={["told"]}
        start={{ told: null, how: "" }}
        send={t("breach.notify")}
        before={({ values, set, errors }) => (
          <Select<Told>
            name="told"
            label={t("breach.told")}
            width="full"
            options={TOLD.map((id) => ({ id, label: t(`breach.told.${id}`) }))}
            value={TOLD.find((told) => told === values.told) ?? null}
            onChange={(told) => set({ told })}
            error={errors("told")}
          />
        )}
        check={(values) => ({ told: textOf(values, "told") === null && "required" })}
        submit={async (values) => said(await notify.run({ breach: breach.id, told: TOLD.find((told) => told === values.told) ?? "other", how: textOf(values, "how") ?? "" }), t("records.saved"))}
        onClose={stop}
      />
    );
  }
  if (doing === "close") {
    return (
      <FormDrawer
        title={t("breach.conclude")}
        draft={`records/breaches/${breach.id}/close`}
        fields={CLOSE}
        start={{ text: "" }}
        send={t("breach.conclude")}
        submit={async (values) => said(await conclude.run({ breach: breach.id, text: textOf(values, "text") ?? "" }), t("records.saved"))}
        onClose={stop}
      />
    );
  }
  const basis = words(breach.legalBasis);
  return (
    <Drawer title={t("breach.title")} open onClose={onClose}>
      <Stack gap={4}>
        <Row gap={2}>
          <Hours breach={breach} />
        </Row>
        <KeyValueList
          items={[
            { label: t("breach.what"), value: <BidiText>{breach.what}</BidiText> },
            { label: t("breach.noticed_on"), value: dateTime(breach.noticedAt) },
            { label: t("breach.due_at"), value: dateTime(breach.dueAt) },
            ...(basis ? [{ label: t("records.legal_basis"), value: breach.verified ? basis : `${basis} · ${t("records.unverified")}` }] : []),
            ...(breach.happenedOn ? [{ label: t("breach.happened_on"), value: date(breach.happenedOn) }] : []),
            { label: t("breach.affected"), value: <BidiText>{breach.affected}</BidiText> },
            { label: t("breach.measures"), value: <BidiText>{breach.measures}</BidiText> },
            ...breach.notices.map((notice, index) => ({ label: `${index + 1}. ${t(`breach.told.${notice.told}`)}`, value: <BidiText>{`${dateTime(notice.at)}: ${notice.how}`}</BidiText> })),
            ...(breach.conclusion ? [{ label: t("breach.conclusion"), value: <BidiText>{breach.conclusion}</BidiText> }] : []),
          ]}
        />
        {!breach.conclusion && (
          <Row gap={2}>
            <Button look="primary" onPress={() => setDoing("notify")}>
              {t("breach.notify")}
            </Button>
            <Button onPress={() => setDoing("close")}>{t("breach.conclude")}</Button>
          </Row>
        )}
      </Stack>
    </Drawer>
  );
}
