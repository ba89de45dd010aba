import { Plus, UserCheck } from "lucide-react";
import { useState } from "react";
import { Button, Card, Checkbox, DataTable, Empty, FailureNotice, Grid, PersonName, Row, Select, Skeleton, StatusPill, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import { SaveAudits } from "@/features/quality/SaveAudits";
import type { AuditConsents, ObserverConsentView } from "@/ipc/generated";

const CONSENT: Fields = { how: long("observe.how", { required: true, hint: "observe.how_hint" }), givenOn: wholeDay("observe.given_on", { required: true }), expiresOn: wholeDay("observe.expires_on", { required: true }) };
const REASON: Fields = { reason: long("observe.reason", { required: true }) };

/** Who lets an observer read a file of this sample, until when. */
export function Consents({ audit }: { audit: string }) {
  const { t, date } = useI18n();
  const { data, failure, reload } = useQuery("observe.consents", { id: audit });
  const [asked, setAsked] = useState<"add" | { withdraw: string } | null>(null);
  const close = () => setAsked(null);
  if (failure && !data) return <FailureNotice failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton lines={4} />;
  const columns: Column<ObserverConsentView>[] = [
    { id: "number", header: t("cases.number"), cell: (one) => <bdi className="tabular">{one.number}</bdi> },
    { id: "name", header: t("cases.applicant"), cell: ({ name }) => <PersonName stacked latin={name.latin} native={name.native} /> },
    { id: "observer", header: t("observe.observer"), cell: (one) => <bdi>{one.observer}</bdi> },
    { id: "until", header: t("observe.consent"), cell: (one) => <StatusPill tone={one.counts ? "success" : "neutral"}>{one.consent.withdrawn ? t("observe.withdrawn") : t("observe.consent_until", { day: date(one.consent.expiresOn) })}</StatusPill> },
    { id: "names", header: t("observe.name"), cell: (one) => (one.consent.names ? t("observe.names_yes", { count: one.unmasked }) : t("observe.names_no")), minor: true },
    {
      id: "withdraw",
      header: t("observe.withdraw"),
      cell: (one) =>
        one.consent.withdrawn ? null : (
          <Button size="sm" look="quiet" onPress={() => setAsked({ withdraw: one.consent.id })}>
            {t("observe.withdraw")}
            <span className="visually-hidden"> {one.number}</span>
          </Button>
        ),
    },
  ];
  const add = (
    <Button size="sm" icon={Plus} onPress={() => setAsked("add")}>
      {t("observe.consent_add")}
    </Button>
  );
  return (
    <Card flush title={t("observe.consents")} actions={
        <Row gap={2}>
          {data.consents.length > 0 && <SaveAudits what={{ of: "consents", audit }} name={t("observe.consents")} />}
          {add}
        </Row>
      }>
      <DataTable
        label={t("observe.consents")}
        columns={columns}
        rows={data.consents}
        rowKey={({ consent }) => consent.id}
        empty={
          <Empty icon={UserCheck} title={t("observe.consents_none")}>
            {t("observe.consents_none_hint")}
          </Empty>
        }
      />
      {asked === "add" && <ConsentDrawer audit={audit} data={data} onClose={close} />}
      {asked !== null && asked !== "add" && <WithdrawDrawer consent={asked.withdraw} onClose={close} />}
    </Card>
  );
}

function ConsentDrawer({ audit, data, onClose }: { audit: string; data: AuditConsents; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const consent = useCommand("observe.consent");
  return (
    <FormDrawer
      title={t("observe.consent_add")}
      draft={`quality/audit/${audit}/consent`}
      fields={CONSENT}
      start={{ application: "", person: "", observer: data.observers[0]?.id ?? "", how: "", names: false, givenOn: "", expiresOn: "" }}
      intro={t("observe.consent_means")}
      send={t("observe.consent_add")}
      before={({ errors, values, set }) => {
        const file = data.files.find(({ application }) => application === values.application);
        return (
          <>
            <Grid min="13rem">
              <Select name="application" label={t("cases.number")} options={data.files.map(({ application, number }) => ({ id: application, label: number }))} value={String(values.application) || null} error={errors("application")} onChange={(application) => set({ application, person: "" })} />
              <Select name="person" label={t("observe.person")} options={(file?.persons ?? []).map(({ id, name }) => ({ id, label: name.latin }))} value={String(values.person) || null} error={errors("person")} onChange={(person) => set({ person })} />
              <Select name="observer" label={t("observe.observer")} options={data.observers.map(({ id, name }) => ({ id, label: name }))} value={String(values.observer) || null} error={errors("observer")} onChange={(observer) => set({ observer })} />
            </Grid>
            <Checkbox name="names" label={t("observe.names")} checked={values.names === true} onChange={(names) => set({ names })} />
          </>
        );
      }}
      check={({ application, person, observer }) => ({ ...(application ? {} : { application: "required" as const }), ...(person ? {} : { person: "required" as const }), ...(observer ? {} : { observer: "required" as const }) })}
      submit={async ({ application, person, observer, how, names, givenOn, expiresOn }) =>
        said(await consent.run({ audit, application: String(application), person: String(person), observer: String(observer), how: String(how), names: names === true, givenOn: String(givenOn), expiresOn: String(expiresOn) }), t("observe.consent_added"))
      }
      onClose={onClose}
    />
  );
}

function WithdrawDrawer({ consent, onClose }: { consent: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("observe.withdraw");
  return <FormDrawer danger title={t("observe.withdraw")} draft={`observe/consent/${consent}`} fields={REASON} start={{ reason: "" }} send={t("observe.withdraw")} submit={async ({ reason }) => said(await withdraw.run({ consent, reason: String(reason) }), t("observe.withdrawn"))} onClose={onClose} />;
}
