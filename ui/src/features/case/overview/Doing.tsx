import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { Select, Stack, TextField, todayIso } from "@/components";
import { flag, line, long, wholeDay, type Fields, type Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { OfficerField } from "../after/fields";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { overviewHref } from "./addresses";
import { MoveEdition } from "./MoveEdition";
import { usePeriod } from "./usePeriod";

const REASON: Fields = { reason: long("clock.reason", { required: true }) };
const ASK: Fields = {
  askedOf: line("information.of", { required: true, hint: "information.of_hint" }),
  what: long("information.what", { required: true }),
  on: wholeDay("information.on", { required: true }),
  dueOn: wholeDay("information.due"),
};
const ANSWER: Fields = { on: wholeDay("information.came", { required: true }), answer: long("information.answer", { required: true }) };
const ASSIGN: Fields = { reason: long("assignment.reason", { required: true }), all: flag("assignment.all", { hint: "assignment.all_hint" }) };
const text = (values: Values, field: string) => textOf(values, field) ?? "";

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names. */
export function Doing({ file, verb, target = "" }: DoingProps) {
  const { t } = useI18n();
  const said = useSaid();
  const words = useWords();
  const period = usePeriod();
  const [extend, ask, answer, unask] = [useCommand("clock.extend"), useCommand("information.ask"), useCommand("information.answer"), useCommand("information.withdraw")];
  const procedure = useCommand("application.set_procedure");
  const assign = useCommand("case.assign");
  const application = file.id;
  const common = { draft: `cases/${application}/overview/${verb}/${target}`, onClose: () => go(overviewHref(application)) };
  const outcome = (done: Done<unknown>) => said(done, t("clock.saved"));

  const clock = file.clocks.find(({ id }) => id === target);
  if (verb === "extend" && clock?.extendable) {
    const { left, when, legalBasis, verified } = clock.extendable;
    return (
      <FormDrawer
        {...common}
        title={t("clock.extend_what", { what: words(clock.name) })}
        fields={REASON}
        start={{ length: "", reason: "" }}
        intro={
          <Stack gap={1}>
            <p>{t("clock.extend_means", { most: period(left) })}</p>
            <p>{words(when)}</p>
            <p>
              {words(legalBasis)}
              {!verified && ` (${t("clock.unverified")})`}
            </p>
          </Stack>
        }
        send={t("clock.extend")}
        before={({ errors, values, set }) => (
          <TextField name="length" label={t(`clock.length.${left.unit}`)} inputMode="numeric" width="xs" maxLength={3} value={text(values, "length")} onChange={(length) => set({ length })} error={errors("length")} />
        )}
        check={(values) => ({ length: !/^[1-9]\d{0,2}$/.test(text(values, "length").trim()) && "notANumber" })}
        submit={async (values) => outcome(await extend.run({ application, deadline: clock.id, length: Number(text(values, "length").trim()), reason: text(values, "reason") }))}
      />
    );
  }
  if (verb === "ask") {
    return (
      <FormDrawer
        {...common}
        title={t("information.ask")}
        fields={ASK}
        start={{ askedOf: "", what: "", on: todayIso(), dueOn: null }}
        intro={t("information.ask_means")}
        send={t("information.record")}
        submit={async (values) => outcome(await ask.run({ application, askedOf: text(values, "askedOf"), what: text(values, "what"), on: textOf(values, "on"), dueOn: textOf(values, "dueOn") }))}
      />
    );
  }
  const request = file.information.find(({ id }) => id === target);
  if (request && verb === "answer") {
    return (
      <FormDrawer
        {...common}
        title={t("information.answered_by", { who: request.askedOf })}
        fields={ANSWER}
        start={{ on: todayIso(), answer: "" }}
        intro={t("information.answer_means")}
        send={t("information.record")}
        submit={async (values) => outcome(await answer.run({ request: request.id, on: textOf(values, "on"), answer: text(values, "answer") }))}
      />
    );
  }
  if (request && verb === "unask") {
    return (
      <FormDrawer
        {...common}
        title={t("information.withdraw")}
        fields={REASON}
        start={{ reason: "" }}
        intro={t("information.withdraw_means")}
        send={t("information.withdraw")}
        danger
        submit={async (values) => outcome(await unask.run({ request: request.id, reason: text(values, "reason") }))}
      />
    );
  }
  if (verb === "procedure") {
    const offered = file.procedures.filter(({ code, stages }) => code !== file.procedure && stages.includes(file.stage));
    return (
      <FormDrawer
        {...common}
        title={t("procedure.choose")}
        fields={REASON}
        start={{ procedure: offered[0]?.code ?? "", reason: "" }}
        intro={t("procedure.means")}
        send={t("procedure.choose")}
        before={({ errors, values, set }) => {
          const chosen = offered.find(({ code }) => code === text(values, "procedure"));
          return (
            <Stack gap={2}>
              <Select name="procedure" label={t("procedure.title")} options={offered.map(({ code, name }) => ({ id: code, label: words(name) }))} value={text(values, "procedure") || null} onChange={(one) => set({ procedure: one })} error={errors("procedure")} />
              {chosen && (
                <p>
                  {words(chosen.when)}. {words(chosen.legalBasis)}
                  {!chosen.verified && ` (${t("clock.unverified")})`}
                </p>
              )}
            </Stack>
          );
        }}
        submit={async (values) => outcome(await procedure.run({ application, procedure: text(values, "procedure"), reason: text(values, "reason"), overrides: [] }))}
      />
    );
  }
  if (verb === "assign" && file.writing.mayTransfer) {
    return (
      <FormDrawer
        {...common}
        title={t("assignment.make")}
        fields={ASSIGN}
        start={{ to: null, reason: "", all: false }}
        intro={t("assignment.means")}
        send={t("assignment.make")}
        before={(form) => <OfficerField form={form} name="to" label="assignment.to" hint="assignment.to_hint" officers={file.writing.officers} />}
        check={(values) => ({ to: textOf(values, "to") === null && "required" })}
        submit={async (values) => {
          const done = await assign.run({ application, to: text(values, "to"), reason: text(values, "reason"), all: values.all === true });
          return said(done, t("assignment.done", { count: done.ok ? done.answer : 1 }));
        }}
      />
    );
  }
  if (verb === "edition" && file.mayMove) return <MoveEdition file={file} {...common} outcome={outcome} />;
  return null;
}
