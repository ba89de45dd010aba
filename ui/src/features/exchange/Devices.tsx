import { MonitorSmartphone } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useSession } from "@/app/session";
import { Button, ButtonLink, Card, DataTable, Dialog, Empty, FailureNotice, Notice, Stack, StatusPill, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { DeviceView, ExchangeView, WaitingView } from "@/ipc/generated";
import { useScopeName } from "./scopeName";
import s from "./Exchange.module.css";

/** Who there is, when each was last heard of, and what waits. */
export function Devices({ view }: { view: ExchangeView }) {
  const { t, dateTime, number } = useI18n();
  const { has } = useSession();
  const [revoking, setRevoking] = useState<DeviceView | null>(null);
  const [believing, setBelieving] = useState<DeviceView | null>(null);
  const scopeName = useScopeName(view.posts);
  const mayRevoke = view.issues && has("administer");
  const state = (device: DeviceView) => {
    if (device.revoked) {
      return (
        <span className={s.stacked}>
          <StatusPill tone="danger">{t("exchange.revoked_on", { when: dateTime(device.revoked) })}</StatusPill>
          {device.built_on > 0 && <span className={s.quiet}>{t("exchange.built_on", { count: device.built_on })}</span>}
        </span>
      );
    }
    if (device.own) return <StatusPill tone="info">{t("exchange.this_device")}</StatusPill>;
    if (device.suspect) return <StatusPill tone="warning">{t("exchange.clock_wrong", { when: dateTime(device.suspect) })}</StatusPill>;
    return device.waiting > 0 ? <StatusPill tone="accent">{t("exchange.changes_wait", { count: device.waiting })}</StatusPill> : <StatusPill tone="success">{t("exchange.has_all")}</StatusPill>;
  };
  const columns: Column<DeviceView>[] = [
    {
      id: "name",
      header: t("exchange.device"),
      cell: ({ name, office }) => (
        <span className={s.stacked}>
          <bdi>{name}</bdi>
          <bdi className={s.quiet}>{office}</bdi>
        </span>
      ),
    },
    { id: "scope", header: t("exchange.scope"), minor: true, cell: ({ scope }) => scopeName(scope) },
    { id: "contact", header: t("exchange.contact"), cell: ({ contact, own }) => (own ? "" : contact ? dateTime(contact) : t("exchange.never")) },
    { id: "state", header: t("exchange.state"), cell: state },
    ...(mayRevoke
      ? [
          {
            id: "revoke",
            header: t("exchange.acts"),
            cell: (device: DeviceView) => {
              if (device.own || (device.revoked && device.built_on === 0)) return null;
              if (!device.certified_here) return <span className={s.quiet}>{t("exchange.revoked_only_by", { office: device.office })}</span>;
              return (
                <Button look="quiet" onPress={() => (device.revoked ? setBelieving(device) : setRevoking(device))}>
                  {t(device.revoked ? "exchange.believe" : "exchange.revoke")}
                </Button>
              );
            },
          },
        ]
      : []),
  ];
  return (
    <Stack>
      {view.waiting.some(({ why }) => why === "fork") && (
        <Notice tone="danger" title={t("exchange.fork_title")}>
          <p>{t("exchange.fork")}</p>
        </Notice>
      )}
      <Card flush title={t("exchange.devices")} note={view.authority ? <bdi>{view.authority}</bdi> : null}>
        <DataTable
          label={t("exchange.devices")}
          columns={columns}
          rows={view.devices}
          rowKey={({ key }) => key}
          empty={
            <Empty icon={MonitorSmartphone} title={t("exchange.alone")} actions={has("administer") && <ButtonLink href="#/exchange/enrol">{t("exchange.section.enrol")}</ButtonLink>}>
              {t("exchange.alone_hint")}
            </Empty>
          }
        />
      </Card>
      {view.withheld > 0 && <Notice>{t("exchange.withheld", { count: view.withheld })}</Notice>}
      {view.missing > 0 && <Notice>{t("exchange.missing", { count: view.missing })}</Notice>}
      {view.waiting.length > 0 && (
        <Card flush title={t("exchange.waiting")} note={number(view.waiting.length)}>
          <Waiting rows={view.waiting} />
        </Card>
      )}
      {revoking && <Revoke device={revoking} onClose={() => setRevoking(null)} />}
      {believing && <Believe device={believing} onClose={() => setBelieving(null)} />}
    </Stack>
  );
}

/** What came and is not applied, and why. */
function Waiting({ rows }: { rows: readonly WaitingView[] }) {
  const { t, dateTime } = useI18n();
  const why = ({ why, wanted }: WaitingView) => (why === "early" ? (wanted ? t("exchange.early_of", { device: wanted }) : t("exchange.early")) : why === "newer" ? t("exchange.newer") : t("exchange.forked"));
  const columns: Column<WaitingView>[] = [
    { id: "from", header: t("exchange.device"), cell: ({ from }) => <bdi>{from ?? t("exchange.unknown_device")}</bdi> },
    { id: "why", header: t("exchange.why"), cell: why },
    { id: "since", header: t("exchange.since"), cell: ({ since }) => dateTime(since) },
  ];
  return <DataTable label={t("exchange.waiting")} columns={columns} rows={rows} rowKey={(row) => `${row.from} ${row.since} ${rows.indexOf(row)}`} empty={null} />;
}

function Revoke({ device, onClose }: { device: DeviceView; onClose(): void }) {
  const { t } = useI18n();
  const revoke = useCommand("exchange.revoke");
  const words = { title: t("exchange.revoke_title", { device: device.name }), act: t("exchange.revoke"), done: t("exchange.revoked", { device: device.name }) };
  return (
    <Confirm device={device} command={revoke} words={words} onClose={onClose}>
      <p>{t("exchange.revoke_text")}</p>
    </Confirm>
  );
}

/** What others built on a device before it was lost is let in after all. */
function Believe({ device, onClose }: { device: DeviceView; onClose(): void }) {
  const { t } = useI18n();
  const believe = useCommand("exchange.believe");
  const words = { title: t("exchange.believe_title", { device: device.name }), act: t("exchange.believe"), done: t("exchange.believed", { device: device.name }) };
  return (
    <Confirm device={device} command={believe} words={words} onClose={onClose}>
      <p>{t("exchange.believe_text", { count: device.built_on })}</p>
      <p>{t("exchange.believe_check")}</p>
    </Confirm>
  );
}

interface ConfirmProps {
  device: DeviceView;
  command: ReturnType<typeof useCommand<"exchange.revoke" | "exchange.believe">>;
  words: { title: string; act: string; done: string };
  onClose(): void;
  children: ReactNode;
}

function Confirm({ device, command, words, onClose, children }: ConfirmProps) {
  const { t } = useI18n();
  const say = useToast();
  const run = async () => {
    const done = await command.run({ device: device.key });
    if (!done.ok) return;
    say(words.done);
    onClose();
  };
  return (
    <Dialog
      alert
      title={words.title}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={command.busy} onPress={() => void run()}>
            {words.act}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t("action.cancel")}
          </Button>
        </>
      }
    >
      {command.failure && <FailureNotice failure={command.failure} />}
      {children}
    </Dialog>
  );
}
