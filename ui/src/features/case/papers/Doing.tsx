import { go } from "@/app/router";
import { Select, todayIso } from "@/components";
import { code, line, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AcknowledgementKind, CaseFile, ToldHow } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { paperHref } from "./addresses";
import { MakeAppointment } from "./MakeAppointment";

const TOLD: Fields = {
  kind: { kind: "choice", label: "told.what", options: { rights: "told.kind.rights", personalData: "told.kind.personalData" } },
  language: code("language", "told.language", { required: true }),
  on: wholeDay("told.on", { required: true }),
  how: { kind: "choice", label: "told.how", options: { read: "told.how.read", readOut: "told.how.readOut" } },
  interpreter: line("told.interpreter"),
  refused: line("told.refused_why", { hint: "told.refused_hint" }),
};
const ATTEMPT: Fields = {
  day: wholeDay("no_show.day", { required: true }),
  how: line("no_show.how", { required: true, hint: "no_show.how_hint" }),
  result: line("no_show.result", { required: true, hint: "no_show.result_hint" }),
};
const REASON: Fields = { reason: line("paper.reason", { required: true }) };

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names: an appointment, its cancelling, a telling, its taking back. */
export function Doing({ file, verb, target }: DoingProps) {
  const { t } = useI18n();
  const answer = useSaid();
  const attempt = useCommand("appointment.attempt");
  const cancel = useCommand("appointment.cancel");
  const record = useCommand("acknowledgement.record");
  const withdraw = useCommand("acknowledgement.withdraw");
  const close = () => go(paperHref(file.id));
  const members = file.members.map(({ person }) => ({ id: person.id, label: person.name.latin }));
  const draft = `cases/${file.id}/papers/${verb}${target ? `/${target}` : ""}`;

  if (verb === "appointment") return <MakeAppointment file={file} draft={draft} onClose={close} />;
  if (verb === "attempt") {
    const missed = file.folder.noShows.find(({ appointment }) => appointment === target);
    if (!missed) return null;
    return (
      <FormDrawer
        title={t("no_show.attempt")}
        draft={draft}
        fields={ATTEMPT}
        start={{ day: todayIso(), how: "", result: "" }}
        send={t("no_show.attempt")}
        submit={async (values) => {
          const text = (field: string) => textOf(values, field) ?? "";
          return answer(await attempt.run({ appointment: missed.appointment, day: text("day"), how: text("how"), result: text("result") }), t("no_show.attempted"));
        }}
        onClose={close}
      />
    );
  }
  if (verb === "tell") {
    const whose = members.find(({ id }) => id === target)?.id ?? members[0]?.id ?? "";
    return (
      <FormDrawer
        title={t("told.record")}
        draft={draft}
        fields={TOLD}
        start={{ kind: "rights", language: "", on: todayIso(), how: "readOut", interpreter: null, refused: null, person: whose }}
        send={t("told.record")}
        before={({ errors, values, set }) => <Select name="person" label={t("told.whom")} options={members} value={textOf(values, "person") ?? whose} onChange={(person) => set({ person })} error={errors("person")} />}
        submit={async (values) => {
          const text = (field: string) => textOf(values, field);
          const how = (text("how") ?? "read") as ToldHow;
          const kind = (text("kind") ?? "rights") as AcknowledgementKind;
          const done = await record.run({ application: file.id, person: text("person") ?? whose, kind, language: text("language") ?? "", on: text("on") ?? "", how, interpreter: text("interpreter"), refused: text("refused") });
          return answer(done, t("told.recorded"));
        }}
        onClose={close}
      />
    );
  }
  const dated = file.folder.appointments.find(({ id, cancelled }) => verb === "cancel" && id === target && cancelled === null);
  const told = file.folder.acknowledgements.find(({ id }) => verb === "untell" && id === target);
  if (!dated && !told) return null;
  return (
    <FormDrawer
      title={dated ? t("appointment.cancel_title") : t("told.withdraw_title")}
      draft={draft}
      fields={REASON}
      start={{ reason: "" }}
      intro={dated ? t("appointment.cancel_means") : t("told.withdraw_means")}
      send={dated ? t("appointment.cancel") : t("told.withdraw")}
      danger
      submit={async (values) => {
        const reason = textOf(values, "reason") ?? "";
        if (dated) return answer(await cancel.run({ appointment: dated.id, reason }), t("appointment.was_cancelled"));
        return answer(await withdraw.run({ acknowledgement: told?.id ?? "", reason }), t("told.withdrawn"));
      }}
      onClose={close}
    />
  );
}
