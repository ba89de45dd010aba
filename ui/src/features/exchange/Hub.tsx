import { Network, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, Card, DataTable, Dialog, Empty, FailureNotice, KeyValueList, Notice, Progress, Row, Skeleton, Stack, StatusPill, Switch, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { HubView, ObstacleView } from "@/ipc/generated";
import { HubJoin, HubRequest } from "./HubJoin";

/** Milliseconds between two looks at how far it is. */
const LOOK = 4_000;

/** The hub: how it stands, and how this device comes to it. */
export function Hub({ folders, administers }: { folders: readonly string[]; administers: boolean }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("exchange.hub", null);
  useEffect(() => {
    const again = setInterval(reload, LOOK);
    return () => clearInterval(again);
  }, [reload]);
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={5} />
      </Card>
    );
  return (
    <Stack>
      {data.hub ? (
        <Standing view={data.hub} folders={folders} administers={administers} />
      ) : (
        <Card title={t("hub.title")}>
          <Empty icon={Network} title={t("hub.none")}>
            {t(administers ? "hub.none_hint" : "hub.none_ask")}
          </Empty>
        </Card>
      )}
      {administers && !data.hub && (
        <>
          <HubRequest folders={folders} />
          <HubJoin />
        </>
      )}
    </Stack>
  );
}

function Standing({ view, folders, administers }: { view: HubView; folders: readonly string[]; administers: boolean }) {
  const { t, dateTime, date, number } = useI18n();
  const say = useToast();
  const now = useCommand("exchange.hub_now", { quiet: true });
  const pause = useCommand("exchange.hub_pause");
  const [leaving, setLeaving] = useState(false);
  const [renewing, setRenewing] = useState(false);
  const ask = async () => {
    const done = await now.run(null);
    if (done.ok) say(t("hub.asked"));
  };
  return (
    <>
      {!view.hasKey && !view.byParcel && <Notice tone="warning" title={t("hub.alarm.noKey")}>{t("hub.alarm.noKey_do")}</Notice>}
      {view.trouble && !view.paused && (
        <Notice tone="warning" title={t(`hub.trouble.${view.trouble}`)}>
          {t(`hub.trouble.${view.trouble}_do`)}
        </Notice>
      )}
      {view.ending && (
        <Notice
          tone="warning"
          title={`${t("hub.ends")}: ${date(view.ends?.slice(0, 10))}`}
          actions={administers && !renewing && <Button onPress={() => setRenewing(true)}>{t("hub.renew")}</Button>}
        >
          {t("hub.ending_do")}
        </Notice>
      )}
      <Card
        title={t("hub.title")}
        actions={
          <Button busy={now.busy} icon={RefreshCw} onPress={() => void ask()} disabled={view.paused}>
            {t("hub.now")}
          </Button>
        }
      >
        <Stack>
          <KeyValueList
            columns={2}
            items={[
              { label: t("hub.state"), value: <Pill view={view} /> },
              { label: t("hub.contact"), value: view.contact ? dateTime(view.contact) : t("exchange.never") },
              { label: t("hub.waiting"), value: t("hub.waiting_what", { count: view.waiting, blobs: view.blobsOut }) },
              { label: t("hub.missing"), value: number(view.blobsIn) },
              { label: t("hub.address"), value: <bdi dir="ltr">{`${view.host}:${view.port}`}</bdi> },
              { label: t("hub.ends"), value: view.ends && date(view.ends.slice(0, 10)) },
            ]}
          />
          {view.progress && view.progress.total > 0 && <Progress label={t(`hub.stage.${view.progress.stage}`)} done={view.progress.done} total={view.progress.total} />}
          {view.byParcel && <p>{t("hub.by_parcel")}</p>}
          <p>{t("hub.sealed")}</p>
          {administers && (
            <Row gap={4}>
              <Switch name="paused" label={t("hub.paused")} checked={view.paused} disabled={pause.busy} onChange={(paused) => void pause.run({ paused })} />
              {!view.ending && !renewing && (
                <Button look="quiet" onPress={() => setRenewing(true)}>
                  {t("hub.renew")}
                </Button>
              )}
              <Button look="quiet" onPress={() => setLeaving(true)}>
                {t("hub.leave")}
              </Button>
            </Row>
          )}
          {pause.failure && <FailureNotice failure={pause.failure} />}
        </Stack>
      </Card>
      {view.obstacles.length > 0 && (
        <Card flush title={t("hub.obstacles")} note={number(view.obstacles.length)}>
          <Obstacles rows={view.obstacles} />
        </Card>
      )}
      {renewing && (
        <>
          <HubRequest folders={folders} />
          <HubJoin onJoined={() => setRenewing(false)} />
        </>
      )}
      {leaving && <Leave onClose={() => setLeaving(false)} />}
    </>
  );
}

function Pill({ view }: { view: HubView }) {
  const { t } = useI18n();
  if (view.paused) return <StatusPill tone="neutral">{t("hub.is.paused")}</StatusPill>;
  if (view.progress) return <StatusPill tone="info">{t(`hub.stage.${view.progress.stage}`)}</StatusPill>;
  if (view.trouble) return <StatusPill tone="warning">{t("hub.is.trouble")}</StatusPill>;
  if (view.obstacles.length > 0) return <StatusPill tone="warning">{t("hub.is.held")}</StatusPill>;
  return view.waiting > 0 || !view.contact ? <StatusPill tone="accent">{t("hub.is.waiting")}</StatusPill> : <StatusPill tone="success">{t("hub.is.well")}</StatusPill>;
}

/** What is held up, and what to do. */
function Obstacles({ rows }: { rows: readonly ObstacleView[] }) {
  const { t, dateTime } = useI18n();
  const columns: Column<ObstacleView>[] = [
    { id: "why", header: t("exchange.why"), cell: ({ why, reason }) => (reason ? t(`exchange.reason.${reason}`) : t(`hub.alarm.${why}`)) },
    { id: "do", header: t("hub.what_to_do"), cell: ({ why }) => t(`hub.alarm.${why}_do`) },
    { id: "device", header: t("exchange.device"), cell: ({ device }) => <bdi>{device ?? t("exchange.unknown_device")}</bdi> },
    { id: "since", header: t("exchange.since"), cell: ({ since }) => dateTime(since) },
  ];
  return <DataTable label={t("hub.obstacles")} columns={columns} rows={rows} rowKey={(row) => `${row.why} ${rows.indexOf(row)}`} empty={null} />;
}

function Leave({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const leave = useCommand("exchange.hub_leave");
  const run = async () => {
    const done = await leave.run(null);
    if (done.ok) onClose();
  };
  return (
    <Dialog
      alert
      title={t("hub.leave_title")}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={leave.busy} onPress={() => void run()}>
            {t("hub.leave")}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t("action.cancel")}
          </Button>
        </>
      }
    >
      {leave.failure && <FailureNotice failure={leave.failure} />}
      <p>{t("hub.leave_text")}</p>
    </Dialog>
  );
}
