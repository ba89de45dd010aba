import { Plus, Users } from "lucide-react";
import { useState } from "react";
import { useCountry } from "@/app/countries";
import { go } from "@/app/router";
import { BidiText, Button, ButtonLink, Card, DataTable, Empty, FailureNotice, Notice, Select, StatusPill, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { country, line, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { Recipient, RecipientKind } from "@/ipc/generated";
import { recordsHref } from "./addresses";

const KINDS: readonly RecipientKind[] = ["person", "representative", "court", "police", "authority", "unhcr", "organisation", "archive", "foreign"];
const FIELDS: Fields = {
  name: line("recipient.name", { required: true }),
  kind: line("recipient.kind", { required: true }),
  country: country("recipient.country", { required: true, hint: "recipient.country_hint" }),
  address: line("recipient.address"),
  key: line("recipient.key", { hint: "recipient.key_hint" }),
  agreement: line("recipient.agreement", { hint: "recipient.agreement_hint" }),
};

/** To whom anything may be given, and of which country they are. */
export function RecipientsList({ open }: { open: string | undefined }) {
  const { t, number } = useI18n();
  const named = useCountry();
  const list = useQuery("recipient.list", null);
  const opened = list.data?.find(({ id }) => id === open);
  const columns: Column<Recipient>[] = [
    { id: "name", header: t("recipient.name"), cell: ({ name }) => <BidiText>{name}</BidiText> },
    { id: "kind", header: t("recipient.kind"), cell: ({ kind }) => t(`recipient.kind.${kind}`) },
    { id: "country", header: t("recipient.country"), cell: (one) => named(one.country) },
    { id: "key", header: t("recipient.key"), cell: ({ key }) => t(key ? "recipient.has_key" : "recipient.no_key"), minor: true },
    { id: "state", header: t("records.state"), cell: ({ inactive }) => <StatusPill tone={inactive ? "neutral" : "success"}>{t(inactive ? "recipient.inactive" : "recipient.active")}</StatusPill> },
  ];
  const add = (
    <ButtonLink icon={Plus} look="primary" href={recordsHref("recipients", "new")}>
      {t("recipient.add")}
    </ButtonLink>
  );
  return (
    <>
      <Card flush title={t("records.recipients")} note={list.data && number(list.data.length)} actions={add}>
        <DataTable
          label={t("records.recipients")}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          href={({ id }) => recordsHref("recipients", id)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          empty={
            <Empty icon={Users} title={t("recipient.none")} actions={add}>
              {t("recipient.none_hint")}
            </Empty>
          }
        />
      </Card>
      {(open === "new" || opened) && <RecipientForm key={open} recipient={opened ?? null} onClose={() => go(recordsHref("recipients"))} />}
    </>
  );
}

function RecipientForm({ recipient, onClose }: { recipient: Recipient | null; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const record = useCommand("recipient.record");
  const start = { name: recipient?.name ?? "", kind: recipient?.kind ?? null, country: recipient?.country ?? null, address: recipient?.address ?? "", key: recipient?.key ?? "", agreement: recipient?.agreement ?? "" };
  return (
    <FormDrawer
      title={recipient ? recipient.name : t("recipient.add")}
      draft={`records/recipients/${recipient?.id ?? "new"}`}
      fields={FIELDS}
      skip={["kind"]}
      start={start}
      send={recipient ? t("recipient.save") : t("recipient.add")}
      intro={recipient ? <Standing recipient={recipient} /> : t("recipient.means")}
      before={({ values, set, errors }) => (
        <Select<RecipientKind>
          name="kind"
          label={t("recipient.kind")}
          width="full"
          options={KINDS.map((id) => ({ id, label: t(`recipient.kind.${id}`) }))}
          value={KINDS.find((kind) => kind === values.kind) ?? null}
          onChange={(kind) => set({ kind })}
          error={errors("kind")}
        />
      )}
      check={(values) => ({ kind: textOf(values, "kind") === null && "required" })}
      submit={async (values) =>
        said(
          await record.run({
            recipient: recipient?.id ?? null,
            name: textOf(values, "name") ?? "",
            kind: KINDS.find((kind) => kind === values.kind) ?? "organisation",
            country: textOf(values, "country") ?? "",
            address: textOf(values, "address"),
            key: textOf(values, "key"),
            agreement: textOf(values, "agreement"),
          }),
          t("records.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

/** Gives a recipient nothing more, with the reason; or gives to them again. */
function Standing({ recipient }: { recipient: Recipient }) {
  const { t } = useI18n();
  const stand = useCommand("recipient.stand");
  const said = useSaid();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <FormDrawer
        title={t("recipient.stop")}
        draft={`records/recipients/${recipient.id}/stop`}
        fields={{ reason: line("paper.reason", { required: true }) }}
        start={{ reason: "" }}
        send={t("recipient.stop")}
        danger
        submit={async (values) => said(await stand.run({ recipient: recipient.id, reason: textOf(values, "reason") ?? "" }), t("records.saved"))}
        onClose={() => setAsking(false)}
      />
    );
  }
  if (!recipient.inactive) {
    return (
      <Button size="sm" onPress={() => setAsking(true)}>
        {t("recipient.stop")}
      </Button>
    );
  }
  return (
    <Notice
      title={t("recipient.inactive")}
      actions={
        <Button size="sm" busy={stand.busy} onPress={() => void stand.run({ recipient: recipient.id, reason: null })}>
          {t("recipient.again")}
        </Button>
      }
    >
      <bdi>{recipient.inactive}</bdi>
      {stand.failure && <FailureNotice failure={stand.failure} />}
    </Notice>
  );
}
