import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, DataTable, Dialog, FailureNotice, Form, Stack, StatusPill, TextField, useFault, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExchangeView, CertifyingOffice } from "@/ipc/generated";

/** Offices that certify devices. To add one, and to revoke one, takes the printed secret of the authority. */
export function Offices({ view }: { view: ExchangeView }) {
  const { t, dateTime, number } = useI18n();
  const { has } = useSession();
  const [revoking, setRevoking] = useState<CertifyingOffice | null>(null);
  const mayRevoke = view.issues && has("administer");
  const state = ({ own, revoked }: CertifyingOffice) => {
    if (revoked) return <StatusPill tone="danger">{t("exchange.revoked_on", { when: dateTime(revoked) })}</StatusPill>;
    return <StatusPill tone={own ? "info" : "success"}>{t(own ? "exchange.this_office" : "exchange.office_valid")}</StatusPill>;
  };
  const columns: Column<CertifyingOffice>[] = [
    { id: "name", header: t("exchange.office"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "devices", header: t("exchange.devices_certified"), cell: ({ devices }) => number(devices) },
    { id: "state", header: t("exchange.state"), cell: state },
    ...(mayRevoke
      ? [
          {
            id: "revoke",
            header: t("exchange.acts"),
            cell: (office: CertifyingOffice) =>
              !office.own &&
              !office.revoked && (
                <Button look="quiet" onPress={() => setRevoking(office)}>
                  {t("exchange.revoke")}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Card flush title={t("exchange.offices")}>
        <DataTable label={t("exchange.offices")} columns={columns} rows={view.offices} rowKey={({ key }) => key} empty={null} />
      </Card>
      {revoking && <RevokeOffice office={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

/** This office certifies devices from now on. */
export function OpenOffice() {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const [code, setCode] = useState("");
  const open = useCommand("exchange.open_office", { quiet: true });
  const submit = async () => {
    const done = await open.run({ code });
    if (!done.ok) return;
    setCode("");
    say(t("exchange.office_opened"));
  };
  return (
    <Card title={t("exchange.open_office")}>
      <Form
        label={t("exchange.open_office")}
        onSubmit={() => void submit()}
        failure={open.failure}
        actions={
          <Button type="submit" busy={open.busy}>
            {t("exchange.open_office_now")}
          </Button>
        }
      >
        <p>{t("exchange.open_office_lead")}</p>
        <Secret code={code} onChange={setCode} error={fault.of(open.failure, "code")} />
      </Form>
    </Card>
  );
}

function RevokeOffice({ office, onClose }: { office: CertifyingOffice; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const [code, setCode] = useState("");
  const revoke = useCommand("exchange.revoke_office", { quiet: true });
  const run = async () => {
    const done = await revoke.run({ office: office.key, code });
    if (!done.ok) return;
    say(t("exchange.office_revoked", { office: office.name }));
    onClose();
  };
  const atCode = fault.of(revoke.failure, "code");
  return (
    <Dialog
      alert
      title={t("exchange.revoke_office_title", { office: office.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={revoke.busy} onPress={() => void run()}>
            {t("exchange.revoke")}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t("action.cancel")}
          </Button>
        </>
      }
    >
      <Stack>
        {revoke.failure && !atCode && <FailureNotice failure={revoke.failure} />}
        <p>{t("exchange.revoke_office_text", { count: office.devices })}</p>
        <Secret code={code} onChange={setCode} error={atCode} />
      </Stack>
    </Dialog>
  );
}

function Secret({ code, onChange, error }: { code: string; onChange(code: string): void; error: string | undefined }) {
  const { t } = useI18n();
  return <TextField name="code" label={t("exchange.authority_secret")} hint={t("exchange.authority_secret_hint")} width="full" value={code} onChange={onChange} error={error} />;
}
