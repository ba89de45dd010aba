import { go } from "@/app/router";
import { todayIso } from "@/components";
import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile, InquiryKind } from "@/ipc/generated";
import { OfficerField, PersonsField, personsIn, ProfileField } from "../after/fields";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { nameOf } from "../interviews/people";
import { letterHref } from "./addresses";

const BECAUSE: Fields = { because: line("letter.because", { required: true, hint: "letter.because_hint" }) };
const VOID: Fields = { because: long("letter.void_because", { required: true }) };
const ASK: Fields = {
  kind: { kind: "choice", required: true, label: "inquiry.kind", options: { information: "inquiry.kind.information", hearing: "inquiry.kind.hearing" } },
  points: long("inquiry.points", { required: true, hint: "inquiry.points_hint" }),
  dueOn: wholeDay("inquiry.due_on", { required: true }),
  effect: long("inquiry.effect", { required: true, hint: "inquiry.effect_hint" }),
};
const ANSWER: Fields = { on: wholeDay("inquiry.answered_on", { required: true }), said: long("inquiry.answer", { required: true }) };
const REASON: Fields = { reason: long("need.why_mistaken", { required: true }) };
const TRANSFER: Fields = { on: wholeDay("transfer.on", { required: true }), reason: long("transfer.reason", { required: true }) };
const TRAVEL: Fields = {
  body: line("travel.body", { required: true, hint: "travel.body_hint" }),
  document: line("travel.document", { required: true }),
  purpose: line("travel.purpose", { required: true, hint: "travel.purpose_hint" }),
};

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The short form that the address names. */
export function Doing({ file, verb, target = "" }: DoingProps) {
  const { t } = useI18n();
  const said = useSaid();
  const copy = useCommand("letter.copy");
  const annul = useCommand("letter.void");
  const ask = useCommand("inquiry.record");
  const answer = useCommand("inquiry.answer");
  const unask = useCommand("inquiry.withdraw");
  const transfer = useCommand("case.transfer");
  const travel = useCommand("travel.record");
  const untravel = useCommand("travel.withdraw");
  const { mayIssue, mayAsk, mayTransfer, posts, officers, inquiries, travels } = file.writing;
  const common = { draft: `cases/${file.id}/letters/${verb}${target ? `/${target}` : ""}`, onClose: () => go(letterHref(file.id)) };
  const done = (answered: Done<unknown>) => said(answered, t("after.saved"));
  const letter = file.letters.find(({ id }) => id === target);
  const inquiry = inquiries.find(({ id }) => id === target);
  const request = travels.find(({ id }) => id === target);
  const holder = file.after.status.holders.find(({ person }) => person === target);

  if (verb === "copy" && mayIssue && letter) {
    const submit = async (values: Parameters<typeof textOf>[0]) => done(await copy.run({ letter: letter.id, because: textOf(values, "because") ?? "" }));
    return <FormDrawer {...common} title={t("letter.copy_title", { number: letter.number })} fields={BECAUSE} start={{ because: "" }} intro={t("letter.copy_means")} send={t("letter.copy")} submit={submit} />;
  }
  if (verb === "void" && mayIssue && letter) {
    const submit = async (values: Parameters<typeof textOf>[0]) => done(await annul.run({ letter: letter.id, because: textOf(values, "because") ?? "" }));
    return <FormDrawer {...common} title={t("letter.void_title", { number: letter.number })} fields={VOID} start={{ because: "" }} intro={t("letter.void_means")} send={t("letter.void")} danger submit={submit} />;
  }
  if (verb === "ask" && mayAsk) {
    return (
      <FormDrawer
        {...common}
        title={t("inquiry.ask")}
        fields={ASK}
        start={{ kind: "information", points: "", dueOn: null, effect: "", persons: [] }}
        intro={t("inquiry.ask_means")}
        send={t("inquiry.ask")}
        before={(form) => <PersonsField file={file} form={form} name="persons" label="inquiry.persons" hint="inquiry.persons_hint" />}
        submit={async (values) => {
          const points = (textOf(values, "points") ?? "").split("\n").map((one) => one.trim()).filter(Boolean);
          const kind = (textOf(values, "kind") ?? "information") as InquiryKind;
          return done(await ask.run({ application: file.id, kind, persons: personsIn(values.persons), points, dueOn: textOf(values, "dueOn") ?? "", effect: textOf(values, "effect") ?? "" }));
        }}
      />
    );
  }
  if (verb === "answer" && mayAsk && inquiry) {
    const submit = async (values: Parameters<typeof textOf>[0]) => done(await answer.run({ inquiry: inquiry.id, on: textOf(values, "on") ?? "", said: textOf(values, "said") ?? "" }));
    return <FormDrawer {...common} title={t("inquiry.record_answer")} fields={ANSWER} start={{ on: todayIso(), said: "" }} intro={t("inquiry.answer_means")} send={t("inquiry.record_answer")} submit={submit} />;
  }
  if (verb === "unask" && mayAsk && inquiry) {
    const submit = async (values: Parameters<typeof textOf>[0]) => done(await unask.run({ inquiry: inquiry.id, reason: textOf(values, "reason") ?? "" }));
    return <FormDrawer {...common} title={t("inquiry.take_back")} fields={REASON} start={{ reason: "" }} send={t("inquiry.take_back")} danger submit={submit} />;
  }
  if (verb === "transfer" && mayTransfer) {
    return (
      <FormDrawer
        {...common}
        title={t("transfer.make")}
        fields={TRANSFER}
        start={{ on: todayIso(), reason: "", to: null, inCharge: null }}
        intro={t("transfer.means")}
        send={t("transfer.make")}
        before={(form) => (
          <>
            <ProfileField form={form} name="to" label="transfer.to" choices={posts} />
            <OfficerField form={form} name="inCharge" label="transfer.in_charge" hint="transfer.in_charge_hint" officers={officers} />
          </>
        )}
        check={(values) => ({ to: textOf(values, "to") === null && "required" })}
        submit={async (values) => done(await transfer.run({ application: file.id, to: textOf(values, "to") ?? "", on: textOf(values, "on"), reason: textOf(values, "reason") ?? "", inCharge: textOf(values, "inCharge") }))}
      />
    );
  }
  if (verb === "travel" && mayIssue && holder) {
    return (
      <FormDrawer
        {...common}
        title={t("travel.record_of", { name: nameOf(file, holder.person) })}
        fields={TRAVEL}
        start={{ body: "", document: "", purpose: "" }}
        intro={t("travel.means")}
        send={t("travel.record")}
        submit={async (values) => {
          const text = (field: string) => textOf(values, field) ?? "";
          return done(await travel.run({ application: file.id, person: holder.person, body: text("body"), document: text("document"), purpose: text("purpose") }));
        }}
      />
    );
  }
  if (verb === "untravel" && mayIssue && request) {
    const submit = async (values: Parameters<typeof textOf>[0]) => done(await untravel.run({ request: request.id, reason: textOf(values, "reason") ?? "" }));
    return <FormDrawer {...common} title={t("travel.take_back")} fields={REASON} start={{ reason: "" }} send={t("travel.take_back")} danger submit={submit} />;
  }
  return null;
}
