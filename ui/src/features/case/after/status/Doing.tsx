import { go } from "@/app/router";
import { todayIso } from "@/components";
import { SpecFields } from "@/features/person/SpecFields";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile, StatusProcedureView, StatusVerdict } from "@/ipc/generated";
import { textOf } from "../../documents/spec";
import { FormDrawer, type OwnFields } from "../../forms/FormDrawer";
import { useMemberName } from "../../people/useMemberName";
import { useOverrides } from "../../rules";
import { Gate } from "../Gate";
import { PaperField, ProfileField } from "../fields";
import { holderOf, holderTarget, statusHref } from "./addresses";
import { ABANDON, COMPELLING, DECIDE, EFFECTIVE, OPEN, RESPOND, SERVE } from "./spec";
import { groundOf, groundsOf } from "./useGround";
import { useSaid } from "../../forms/useSaid";

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names. */
export function Doing({ file, verb, target = "" }: DoingProps) {
  const { record, examine, decide } = file.after.rights;
  const asked = holderOf(target);
  const procedure = file.after.status.procedures.find(({ id }) => id === asked.procedure);
  const holder = file.after.status.holders.find(({ person }) => person === target);
  if (examine && verb === "open" && holder) return <OpenDrawer file={file} person={holder.person} />;
  if (!procedure) return null;
  if (examine && verb === "respond") return <RespondDrawer file={file} procedure={procedure} />;
  if (decide && verb === "decide" && asked.person) return <DecideDrawer file={file} procedure={procedure} person={asked.person} />;
  if (record && verb === "serve") return <ServeDrawer file={file} procedure={procedure} />;
  if (examine && verb === "abandon") return <AbandonDrawer file={file} procedure={procedure} />;
  return null;
}

function useStatusForm(file: CaseFile, verb: string, target: string) {
  const { t } = useI18n();
  const said = useSaid();
  return {
    common: { draft: `cases/${file.id}/status/${verb}/${target}`, onClose: () => go(statusHref(file.id)) },
    outcome: (done: Done<unknown>) => said(done, t("after.saved")),
  };
}

const text = (values: Values, field: string) => textOf(values, field) ?? "";
/** How a paper was served, as the core takes it. */
const serviceOf = (values: Values) => ({ by: text(values, "by"), on: text(values, "on"), means: text(values, "means") });
const served = (file: CaseFile) => ({ by: file.after.services[0]?.code ?? null, on: todayIso(), means: "" });

/** The core names the fields of a service by its record. */
function ServiceField({ file, form }: { file: CaseFile; form: OwnFields }) {
  if (file.after.services.length === 0) return null;
  return <ProfileField form={form} name="by" label="service.by" hint="service.by_hint" choices={file.after.services} />;
}

function OpenDrawer({ file, person }: { file: CaseFile; person: string }) {
  const { t } = useI18n();
  const nameOf = useMemberName(file);
  const open = useCommand("status.open");
  const { common, outcome } = useStatusForm(file, "open", person);
  return (
    <FormDrawer
      {...common}
      title={t("status.open_of", { name: nameOf(person) })}
      fields={OPEN}
      start={{ ground: null, reasons: "", document: null }}
      intro={t("status.open_means")}
      send={t("status.open")}
      before={(form) => (
        <>
          <ProfileField form={form} name="ground" label="status.ground" choices={groundsOf(file).map(({ ground }) => ground)} />
          <PaperField file={file} form={form} />
        </>
      )}
      check={(values) => ({ ground: textOf(values, "ground") === null && "required" })}
      submit={async (values) => outcome(await open.run({ application: file.id, person, ground: text(values, "ground"), reasons: text(values, "reasons"), document: textOf(values, "document") }))}
    />
  );
}

function RespondDrawer({ file, procedure }: { file: CaseFile; procedure: StatusProcedureView }) {
  const { t } = useI18n();
  const respond = useCommand("status.respond");
  const { common, outcome } = useStatusForm(file, "respond", procedure.id);
  const compelling = groundOf(file, procedure.ground)?.ground.compellingReasons === true;
  return (
    <FormDrawer
      {...common}
      title={t("status.record_response")}
      fields={{ ...RESPOND, ...(compelling ? COMPELLING : {}) }}
      start={{ on: procedure.response?.on ?? todayIso(), said: procedure.response?.said ?? "", compelling: procedure.compelling }}
      intro={t("status.respond_means")}
      send={t("status.record_response")}
      submit={async (values) => outcome(await respond.run({ procedure: procedure.id, on: text(values, "on"), said: text(values, "said"), interview: null, compelling: textOf(values, "compelling") }))}
    />
  );
}

function DecideDrawer({ file, procedure, person }: { file: CaseFile; procedure: StatusProcedureView; person: string }) {
  const { t } = useI18n();
  const decide = useCommand("status.decide");
  const overrides = useOverrides();
  const { common, outcome } = useStatusForm(file, "decide", holderTarget(procedure.id, person));
  const name = procedure.rulings.find((one) => one.person === person)?.name.latin ?? "";
  return (
    <FormDrawer
      {...common}
      title={t("status.decide_of", { name })}
      fields={DECIDE}
      start={{ verdict: null, reasons: "", effectiveOn: null }}
      intro={t("status.decide_means")}
      send={t("status.decide")}
      before={(form) => (
        <>
          <Gate file={file} act="endStatus" ask={{ record: procedure.id, person, code: textOf(form.values, "verdict") ?? "ends" }} overrides={overrides} here="status" />
          {form.values.verdict === "ends" && <SpecFields fields={EFFECTIVE} at="" value={form.values} onChange={form.set} errors={form.errors} />}
        </>
      )}
      submit={async (values) => {
        const verdict = text(values, "verdict") as StatusVerdict;
        return outcome(await decide.run({ procedure: procedure.id, person, verdict, reasons: text(values, "reasons"), effectiveOn: textOf(values, "effectiveOn"), overrides: overrides.list }));
      }}
    />
  );
}

function ServeDrawer({ file, procedure }: { file: CaseFile; procedure: StatusProcedureView }) {
  const { t } = useI18n();
  const serve = useCommand("status.serve");
  const overrides = useOverrides();
  const { common, outcome } = useStatusForm(file, "serve", procedure.id);
  return (
    <FormDrawer
      {...common}
      title={t("status.serve")}
      fields={SERVE}
      start={served(file)}
      intro={t("status.serve_means")}
      send={t("status.serve")}
      before={(form) => (
        <>
          <Gate file={file} act="endStatus" ask={{ record: procedure.id, code: "serve" }} overrides={overrides} here="status" />
          <ServiceField file={file} form={form} />
        </>
      )}
      submit={async (values) => outcome(await serve.run({ procedure: procedure.id, service: serviceOf(values), overrides: overrides.list }))}
    />
  );
}

function AbandonDrawer({ file, procedure }: { file: CaseFile; procedure: StatusProcedureView }) {
  const { t } = useI18n();
  const abandon = useCommand("status.abandon");
  const { common, outcome } = useStatusForm(file, "abandon", procedure.id);
  return (
    <FormDrawer
      {...common}
      title={t("status.abandon")}
      fields={ABANDON}
      start={{ reason: "" }}
      intro={t("status.abandon_means")}
      send={t("status.abandon")}
      danger
      submit={async (values) => outcome(await abandon.run({ procedure: procedure.id, reason: text(values, "reason") }))}
    />
  );
}
