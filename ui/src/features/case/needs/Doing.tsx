import { go } from "@/app/router";
import { useListWord } from "@/app/lists";
import { todayIso } from "@/components";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile, GuaranteeAnswer, NeedSource, RepresentativeKind } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { answerOf, careHref } from "./addresses";
import { triggerOf } from "./guarantees";
import { KinDrawer } from "./KinDrawer";
import { NeedCode } from "./NeedCode";
import { ANSWER, APPOINT, END, ENDED, REASON, RECORD, REVIEW } from "./spec";

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names. */
export function Doing({ file, verb, target = "" }: DoingProps) {
  const { t } = useI18n();
  const said = useSaid();
  const need = useListWord("need");
  const guaranteeWord = useListWord("guarantee");
  const [record, review, end, withdraw] = [useCommand("need.record"), useCommand("need.review"), useCommand("need.end"), useCommand("need.withdraw")];
  const [answer, appoint, ended, unappoint] = [useCommand("need.answer"), useCommand("representative.appoint"), useCommand("representative.end"), useCommand("representative.withdraw")];
  const unkin = useCommand("kinship.withdraw");
  const application = file.id;
  const common = { draft: `cases/${application}/needs/${verb}/${target}`, onClose: () => go(careHref(application)) };
  const outcome = (done: Done<unknown>) => said(done, t("need.saved"));
  const text = (values: Values, field: string) => textOf(values, field) ?? "";

  const person = file.members.find((member) => member.person.id === target)?.person;
  if (person && verb === "kin") return <KinDrawer file={file} person={person} onClose={common.onClose} />;
  if (person && verb === "record") {
    return (
      <FormDrawer
        {...common}
        title={t("need.record_of", { name: person.name.latin })}
        fields={RECORD}
        start={{ code: "", status: "reported", severity: null, source: "stated", referral: null, told: null, note: null, restricted: false }}
        intro={t("need.record_means")}
        send={t("need.record")}
        before={({ errors, values, set }) => <NeedCode value={text(values, "code")} onChange={(code) => set({ code })} error={errors("code")} />}
        check={(values) => ({ code: textOf(values, "code") === null && "required" })}
        submit={async (values) => {
          const told = { told: textOf(values, "told"), note: textOf(values, "note"), referral: textOf(values, "referral"), restricted: values.restricted === true };
          const source = (textOf(values, "source") ?? "stated") as NeedSource;
          return outcome(await record.run({ application, person: person.id, code: text(values, "code"), status: textOf(values, "status"), severity: textOf(values, "severity"), source, ...told }));
        }}
      />
    );
  }
  if (person && verb === "appoint") {
    return (
      <FormDrawer
        {...common}
        title={t("representative.appoint_for", { name: person.name.latin })}
        fields={APPOINT}
        start={{ kind: person.child ? "guardian" : "counsel", name: "", organisation: null, authority: null, contact: null, since: todayIso(), until: null }}
        send={t("representative.appoint")}
        submit={async (values) => {
          const kind = (textOf(values, "kind") ?? "counsel") as RepresentativeKind;
          const words = { organisation: textOf(values, "organisation"), authority: textOf(values, "authority"), contact: textOf(values, "contact") };
          return outcome(await appoint.run({ application, person: person.id, kind, name: text(values, "name"), ...words, since: textOf(values, "since"), until: textOf(values, "until") }));
        }}
      />
    );
  }

  const known = file.members.flatMap(({ needs }) => needs).find(({ id }) => id === target);
  if (known && verb === "review") {
    return (
      <FormDrawer
        {...common}
        title={t("need.review_of", { what: need(known.code) })}
        fields={REVIEW}
        start={{ code: known.code, status: "confirmed", severity: known.severity, referral: known.referral, reason: "", restricted: known.restricted }}
        intro={t("need.review_means")}
        send={t("need.review")}
        before={({ errors, values, set }) => <NeedCode value={text(values, "code")} onChange={(code) => set({ code })} error={errors("code")} />}
        submit={async (values) =>
          outcome(
            await review.run({
              ...{ application, need: known.id, status: text(values, "status"), code: textOf(values, "code"), severity: textOf(values, "severity") },
              ...{ restricted: values.restricted === true, referral: textOf(values, "referral"), reason: text(values, "reason") },
            }),
          )
        }
      />
    );
  }
  if (known && verb === "end") {
    return (
      <FormDrawer
        {...common}
        title={t("need.end_of", { what: need(known.code) })}
        fields={END}
        start={{ status: "resolved", on: todayIso(), reason: "" }}
        intro={t("need.end_means")}
        send={t("need.end")}
        submit={async (values) => outcome(await end.run({ application, need: known.id, status: text(values, "status"), on: textOf(values, "on"), reason: text(values, "reason") }))}
      />
    );
  }
  const represented = file.members.flatMap(({ representatives }) => representatives).find(({ id }) => id === target);
  const kin = file.members.flatMap((member) => member.kin).find(({ kinship }) => kinship === target);
  if (represented && verb === "ended") {
    return (
      <FormDrawer
        {...common}
        title={t("representative.end_of", { name: represented.name })}
        fields={ENDED}
        start={{ until: todayIso(), reason: "" }}
        send={t("representative.end")}
        submit={async (values) => outcome(await ended.run({ application, representative: represented.id, until: textOf(values, "until"), reason: text(values, "reason") }))}
      />
    );
  }
  if ((known && verb === "withdraw") || (represented && verb === "unappoint") || (kin && verb === "unkin")) {
    return (
      <FormDrawer
        {...common}
        title={t("need.withdraw_of", { what: known ? need(known.code) : (represented?.name ?? kin?.relative.name.latin ?? "") })}
        fields={REASON}
        start={{ reason: "" }}
        intro={t("need.withdraw_means")}
        send={t("need.withdraw")}
        danger
        submit={async (values) => {
          const reason = text(values, "reason");
          if (known) return outcome(await withdraw.run({ application, need: known.id, reason }));
          if (represented) return outcome(await unappoint.run({ application, representative: represented.id, reason }));
          return outcome(await unkin.run({ application, kinship: kin?.kinship ?? "", reason }));
        }}
      />
    );
  }
  const asked = verb === "answer" ? answerOf(target) : null;
  const member = file.members.find((one) => one.person.id === asked?.person);
  const guarantee = member?.guarantees.find(({ code }) => code === asked?.guarantee);
  const trigger = member && guarantee && triggerOf(member, guarantee);
  if (!guarantee || !trigger) return null;
  return (
    <FormDrawer
      {...common}
      title={t("guarantee.answer_of", { what: guaranteeWord(guarantee.code) })}
      fields={ANSWER}
      start={{ answer: guarantee.answer?.answer ?? "provided", note: guarantee.answer?.note ?? "" }}
      intro={t("guarantee.answer_means")}
      send={t("guarantee.record")}
      submit={async (values) => outcome(await answer.run({ application, need: trigger.id, guarantee: guarantee.code, answer: (textOf(values, "answer") ?? "provided") as GuaranteeAnswer, note: text(values, "note") }))}
    />
  );
}
