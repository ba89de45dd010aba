import { Download } from "lucide-react";
import { useState } from "react";
import { Button, Card, DataTable, FailureNotice, Notice, Stack, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { KeyView } from "@/ipc/generated";
import { ImportKeys } from "./ImportKeys";
import { RevokeKey } from "./RevokeKey";
import s from "./Administration.module.css";

/** The keys that letters are signed and checked with: this office's own and those of others. */
export function SigningKeys() {
  const { t, date, number } = useI18n();
  const keys = useQuery("key.list", null);
  const save = useCommand("key.export");
  const [path, setPath] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<KeyView | null>(null);
  const columns: Column<KeyView>[] = [
    { id: "name", header: t("signing.name"), cell: ({ name }) => <span className="tabular">{name}</span> },
    { id: "office", header: t("signing.office"), cell: ({ office, post }) => <bdi>{`${office} (${post})`}</bdi> },
    {
      id: "since",
      header: t("signing.since"),
      cell: ({ since, until }) => `${date(since)}${until ? ` ${t("signing.until", { date: date(until) })}` : ""}`,
    },
    {
      id: "state",
      header: t("signing.state"),
      cell: (key) => <State of={key} />,
    },
    {
      id: "revoke",
      header: t("signing.revoke"),
      cell: (key) =>
        !key.revokedSince && (
          <Button size="sm" look="quiet" label={t("signing.revoke_title", { name: key.name })} onPress={() => setRevoking(key)}>
            {t("signing.revoke")}
          </Button>
        ),
    },
  ];
  const run = async () => {
    setPath(null);
    const done = await save.run(null);
    if (done.ok) setPath(done.answer.path);
  };
  return (
    <>
      <Card flush title={t("signing.known")} note={keys.data && number(keys.data.length)}>
        <DataTable label={t("signing.known")} columns={columns} rows={keys.data} rowKey={({ id, name }) => id ?? name} loading={keys.loading} failure={keys.failure} onRetry={keys.reload} empty={null} />
      </Card>
      <Card title={t("signing.export")}>
        <Stack>
          <p>{t("signing.lead")}</p>
          <p>{t("signing.export_lead")}</p>
          {save.failure && <FailureNotice failure={save.failure} />}
          {path && (
            <Notice tone="success" live>
              <p className={s.path} dir="ltr">
                {t("signing.exported", { path })}
              </p>
            </Notice>
          )}
          <div>
            <Button icon={Download} busy={save.busy} onPress={() => void run()}>
              {t("signing.export")}
            </Button>
          </div>
        </Stack>
      </Card>
      <ImportKeys />
      {revoking && <RevokeKey key={revoking.id} of={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function State({ of }: { of: KeyView }) {
  const { t, date } = useI18n();
  if (of.revokedSince) return <StatusPill tone="danger">{t("signing.revoked", { date: date(of.revokedSince) })}</StatusPill>;
  if (of.signs) return <StatusPill tone="success">{t("signing.signs")}</StatusPill>;
  return <StatusPill>{t(of.own ? "signing.own" : "signing.other")}</StatusPill>;
}
