import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { Notice, RadioGroup, Select, todayIso, type Option } from "@/components";
import { SpecFields } from "@/features/person/SpecFields";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile, ReopeningKind, ReopeningView, Stage } from "@/ipc/generated";
import { textOf } from "../../documents/spec";
import { FormDrawer } from "../../forms/FormDrawer";
import { useOverrides } from "../../rules";
import { FlagDoing } from "../flags/Doing";
import { Gate } from "../Gate";
import { PaperField, PersonsField, ProfileField, personsIn } from "../fields";
import { endHref } from "./addresses";
import { CLOSE, REOPEN, TRANSFERRED, VERDICT, WITHDRAWN } from "./spec";
import { useSaid } from "../../forms/useSaid";

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names. */
export function EndDoing({ file, verb, target = "" }: DoingProps) {
  const { end, rights } = file.after;
  const request = end.reopenings.find(({ id }) => id === target);
  if (rights.record && verb === "close" && end.offered.length > 0) return <CloseDrawer file={file} />;
  if (rights.record && verb === "reopen" && end.reopening) return <ReopenDrawer file={file} />;
  if (rights.decide && verb === "decide-reopening" && request) return <VerdictDrawer file={file} request={request} />;
  return <FlagDoing file={file} verb={verb} target={target} />;
}

export function useEndForm(file: CaseFile, verb: string, target = "") {
  const { t } = useI18n();
  const said = useSaid();
  return {
    common: { draft: `cases/${file.id}/overview/${verb}/${target}`, onClose: () => go(endHref(file.id)) },
    outcome: (done: Done<unknown>) => said(done, t("after.saved")),
  };
}

/** What a closure asks for beside its reason. */
const extra = (code: string, by: string | undefined) => ({ ...(by === "applicant" ? WITHDRAWN : {}), ...(code === "transferred" ? TRANSFERRED : {}) });

function CloseDrawer({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const words = useWords();
  const close = useCommand("case.close");
  const overrides = useOverrides();
  const { common, outcome } = useEndForm(file, "close");
  const { offered } = file.after.end;
  const ruleOf = (code: string | null) => offered.find((one) => one.code === code);
  return (
    <FormDrawer
      {...common}
      title={t("end.close")}
      fields={CLOSE}
      start={{ reason: null, on: todayIso(), known: "", statementOn: null, returnAsked: null, destination: null, document: null }}
      intro={t("end.close_means")}
      send={t("end.close")}
      danger
      before={(form) => {
        const reason = textOf(form.values, "reason");
        const rule = ruleOf(reason);
        const asked = extra(reason ?? "", rule?.by);
        return (
          <>
            <ProfileField form={form} name="reason" label="end.reason" choices={offered} />
            {rule && (
              <p>
                {words(rule.legalBasis)}
                {!rule.verified && ` (${t("clock.unverified")})`}
              </p>
            )}
            {rule?.perPerson && file.members.length > 1 && <Notice title={t("end.whole_family", { count: file.members.length })}>{t("end.one_leaves")}</Notice>}
            {reason && <Gate file={file} act="closeCase" ask={{ code: reason }} overrides={overrides} here="overview" />}
            {Object.keys(asked).length > 0 && <SpecFields fields={asked} at="" value={form.values} onChange={form.set} errors={form.errors} />}
            <PaperField file={file} form={form} />
          </>
        );
      }}
      check={(values) => {
        const reason = textOf(values, "reason");
        return { reason: reason === null && "required", statementOn: ruleOf(reason)?.by === "applicant" && textOf(values, "statementOn") === null && "required" };
      }}
      submit={async (values) => {
        const reason = textOf(values, "reason") ?? "";
        const signed = ruleOf(reason)?.by === "applicant";
        const returnAsked = signed && typeof values.returnAsked === "boolean" ? values.returnAsked : null;
        const said = { known: textOf(values, "known") ?? "", statementOn: signed ? textOf(values, "statementOn") : null, returnAsked };
        const papers = { other: null, destination: textOf(values, "destination"), document: textOf(values, "document") };
        return outcome(await close.run({ application: file.id, reason, on: textOf(values, "on"), ...said, ...papers, overrides: overrides.list }));
      }}
    />
  );
}

const KINDS: readonly ReopeningKind[] = ["reopening", "subsequent"];

function ReopenDrawer({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const words = useWords();
  const request = useCommand("case.request_reopening");
  const { common, outcome } = useEndForm(file, "reopen");
  const { reopening, closures } = file.after.end;
  const closed = closures.at(-1)?.reason;
  const grounds = (reopening?.grounds ?? []).filter((ground) => ground.closures.length === 0 || (closed !== undefined && ground.closures.includes(closed)));
  return (
    <FormDrawer
      {...common}
      title={t("end.reopen")}
      fields={REOPEN}
      start={{ kind: "reopening", ground: null, requestedBy: "", requestedOn: todayIso(), reasons: "", persons: [], document: null }}
      intro={reopening ? words(reopening.legalBasis) : undefined}
      send={t("end.record_request")}
      before={(form) => (
        <>
          <RadioGroup
            name="kind"
            label={t("end.kind")}
            options={KINDS.map((id) => ({ id, label: t(`end.kind.${id}`), hint: t(`end.kind_means.${id}`) }))}
            value={form.values.kind === "subsequent" ? "subsequent" : "reopening"}
            onChange={(kind) => form.set({ kind })}
            error={form.errors("kind")}
          />
          <ProfileField form={form} name="ground" label="end.ground" choices={grounds} />
          {form.values.kind === "subsequent" && <PersonsField file={file} form={form} name="persons" label="end.persons" hint="appeal.persons_hint" />}
          <PaperField file={file} form={form} />
        </>
      )}
      check={(values) => ({ ground: textOf(values, "ground") === null && "required" })}
      submit={async (values) => {
        const kind: ReopeningKind = values.kind === "subsequent" ? "subsequent" : "reopening";
        const asked = { requestedBy: textOf(values, "requestedBy") ?? "", requestedOn: textOf(values, "requestedOn") ?? "", reasons: textOf(values, "reasons") ?? "" };
        return outcome(await request.run({ application: file.id, kind, ground: textOf(values, "ground") ?? "", ...asked, persons: personsIn(values.persons), document: textOf(values, "document") }));
      }}
    />
  );
}

function VerdictDrawer({ file, request }: { file: CaseFile; request: ReopeningView }) {
  const { t } = useI18n();
  const decide = useCommand("case.decide_reopening");
  const overrides = useOverrides();
  const { common, outcome } = useEndForm(file, "decide-reopening", request.id);
  const stages = (file.after.end.reopening?.to ?? []).map((stage): Option<Stage> => ({ id: stage, label: t(`stage.${stage}`) }));
  return (
    <FormDrawer
      {...common}
      title={t("end.decide_reopening")}
      fields={VERDICT}
      start={{ accepted: null, because: "", stage: stages[0]?.id ?? null }}
      intro={request.kind === "reopening" ? t("end.reopen_means") : t("end.subsequent_means")}
      send={t("appeal.decide")}
      before={(form) => (
        <>
          <Gate file={file} act="reopenCase" ask={{ record: request.id }} overrides={overrides} here="overview" />
          {request.kind === "reopening" && (
            <Select
              name="stage"
              label={t("end.stage")}
              width="full"
              options={stages}
              value={stages.find(({ id }) => id === form.values.stage)?.id ?? null}
              onChange={(stage) => form.set({ stage })}
              error={form.errors("stage")}
            />
          )}
        </>
      )}
      submit={async (values) => {
        const stage = stages.find(({ id }) => id === values.stage)?.id ?? null;
        return outcome(await decide.run({ reopening: request.id, accepted: values.accepted === "yes", because: textOf(values, "because") ?? "", stage, overrides: overrides.list }));
      }}
    />
  );
}
