import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { todayIso } from "@/components";
import { SpecFields } from "@/features/person/SpecFields";
import { useI18n } from "@/i18n";
import { useCommand, type Done } from "@/ipc";
import type { AppealView, CaseFile, LevelView, ProceedingKind } from "@/ipc/generated";
import { textOf } from "../../documents/spec";
import { FormDrawer } from "../../forms/FormDrawer";
import { useOverrides } from "../../rules";
import { Gate } from "../Gate";
import { PaperField, PersonsField, personsIn } from "../fields";
import { appealHref, remedyOf } from "./addresses";
import { JudgmentDrawer } from "./JudgmentDrawer";
import { DONE, LATE, LATE_BECAUSE, LODGE, NOTHING, REASON, STEPS } from "./spec";
import { useSaid } from "../../forms/useSaid";

interface DoingProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** The form that the address names. */
export function Doing({ file, verb, target = "" }: DoingProps) {
  const { record, decide } = file.after.rights;
  const { levels, appeals } = file.after.appeal;
  const { remedy, procedure } = remedyOf(target);
  const level = levels.find((one) => one.remedy === remedy && one.procedure === procedure && one.used === null);
  const appeal = appeals.find((one) => one.id === target || one.steps.some(({ id }) => id === target) || one.judgment?.id === target);
  if (record && verb === "lodge" && level) return <LodgeDrawer file={file} level={level} target={target} />;
  if (!appeal) return null;
  if (decide && verb === "late") return <LateDrawer file={file} appeal={appeal} />;
  if (verb === "judgment" && (record || decide)) return <JudgmentDrawer file={file} appeal={appeal} />;
  if (decide && verb === "carry-out" && appeal.judgment) return <CarryOutDrawer file={file} appeal={appeal} />;
  if (!record) return null;
  if (verb === "mistake" || verb === "undo") return <UndoDrawer file={file} verb={verb} target={target} />;
  if (verb === "done") return <DoneDrawer file={file} target={target} />;
  return isKind(verb) ? <StepDrawer file={file} appeal={appeal} kind={verb} /> : null;
}

const isKind = (verb: string | undefined): verb is ProceedingKind => verb === "hearing" || verb === "direction" || verb === "submission" || verb === "interim";

/** What every form of this section does alike. */
export function useAppealForm(file: CaseFile, verb: string, target: string) {
  const { t } = useI18n();
  const said = useSaid();
  return {
    common: { draft: `cases/${file.id}/appeal/${verb}/${target}`, onClose: () => go(appealHref(file.id)) },
    outcome: (done: Done<unknown>) => said(done, t("after.saved")),
  };
}

function LodgeDrawer({ file, level, target }: { file: CaseFile; level: LevelView; target: string }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const lodge = useCommand("appeal.lodge");
  const overrides = useOverrides();
  const { common, outcome } = useAppealForm(file, "lodge", target);
  const isLate = (day: string | null) => day !== null && day > level.lastDay;
  return (
    <FormDrawer
      {...common}
      title={words(level.name)}
      fields={LODGE}
      start={{ lodgedOn: todayIso(), lodgedBy: "", reference: null, grounds: null, lateBecause: null, persons: [], document: null }}
      intro={t("appeal.lodge_means", { last: longDate(level.lastDay) })}
      send={t("appeal.lodge")}
      before={(form) => (
        <>
          <Gate file={file} act="lodgeAppeal" ask={{ code: level.remedy, record: level.procedure }} overrides={overrides} here="appeal" />
          <PersonsField file={file} form={form} name="persons" label="appeal.persons" hint="appeal.persons_hint" />
          {isLate(textOf(form.values, "lodgedOn")) && <SpecFields fields={LATE_BECAUSE} at="" value={form.values} onChange={form.set} errors={form.errors} />}
          <PaperField file={file} form={form} />
        </>
      )}
      submit={async (values) => {
        const [lodgedOn, lodgedBy] = [textOf(values, "lodgedOn") ?? "", textOf(values, "lodgedBy") ?? ""];
        const about = { remedy: level.remedy, procedure: level.procedure, persons: personsIn(values.persons) };
        const said = { grounds: textOf(values, "grounds") ?? "", reference: textOf(values, "reference"), document: textOf(values, "document") };
        const lateBecause = isLate(lodgedOn) ? textOf(values, "lateBecause") : null;
        return outcome(await lodge.run({ application: file.id, lodgedOn, lodgedBy, ...about, ...said, lateBecause, overrides: overrides.list }));
      }}
    />
  );
}

function LateDrawer({ file, appeal }: { file: CaseFile; appeal: AppealView }) {
  const { t } = useI18n();
  const decide = useCommand("appeal.lateness");
  const overrides = useOverrides();
  const { common, outcome } = useAppealForm(file, "late", appeal.id);
  return (
    <FormDrawer
      {...common}
      title={t("appeal.decide_late")}
      fields={LATE}
      start={{ accepted: null, because: "" }}
      intro={t("appeal.late_means")}
      send={t("appeal.decide")}
      before={() => <Gate file={file} act="decideAppeal" ask={{ record: appeal.id, code: "lateness" }} overrides={overrides} here="appeal" />}
      submit={async (values) => outcome(await decide.run({ appeal: appeal.id, accepted: values.accepted === "yes", because: textOf(values, "because") ?? "", overrides: overrides.list }))}
    />
  );
}

function StepDrawer({ file, appeal, kind }: { file: CaseFile; appeal: AppealView; kind: ProceedingKind }) {
  const { t } = useI18n();
  const proceed = useCommand("appeal.proceed");
  const { common, outcome } = useAppealForm(file, kind, appeal.id);
  return (
    <FormDrawer
      {...common}
      title={t(`appeal.add_${kind}`)}
      fields={STEPS[kind]}
      start={{ day: kind === "submission" || kind === "interim" ? todayIso() : null, time: null, place: null, whom: null, what: "", document: null }}
      intro={t(`appeal.means_${kind}`)}
      send={t("appeal.record_step")}
      before={(form) => <PaperField file={file} form={form} />}
      submit={async (values) => {
        const where = { time: textOf(values, "time"), place: textOf(values, "place"), whom: textOf(values, "whom"), document: textOf(values, "document") };
        return outcome(await proceed.run({ appeal: appeal.id, kind, day: textOf(values, "day") ?? "", what: textOf(values, "what") ?? "", ...where }));
      }}
    />
  );
}

function DoneDrawer({ file, target }: { file: CaseFile; target: string }) {
  const { t } = useI18n();
  const done = useCommand("appeal.done");
  const { common, outcome } = useAppealForm(file, "done", target);
  return (
    <FormDrawer
      {...common}
      title={t("appeal.mark_done")}
      fields={DONE}
      start={{ on: todayIso(), outcome: null }}
      send={t("appeal.record_step")}
      submit={async (values) => outcome(await done.run({ proceeding: target, on: textOf(values, "on") ?? "", outcome: textOf(values, "outcome") ?? "" }))}
    />
  );
}

function UndoDrawer({ file, verb, target }: { file: CaseFile; verb: "mistake" | "undo"; target: string }) {
  const { t } = useI18n();
  const [withdraw, takeBack] = [useCommand("appeal.withdraw"), useCommand("appeal.take_back")];
  const { common, outcome } = useAppealForm(file, verb, target);
  return (
    <FormDrawer
      {...common}
      title={t("appeal.mistake")}
      fields={REASON}
      start={{ reason: "" }}
      intro={t("need.withdraw_means")}
      send={t("need.withdraw")}
      danger
      submit={async (values) => {
        const reason = textOf(values, "reason") ?? "";
        return outcome(verb === "mistake" ? await withdraw.run({ appeal: target, reason }) : await takeBack.run({ proceeding: target, reason }));
      }}
    />
  );
}

function CarryOutDrawer({ file, appeal }: { file: CaseFile; appeal: AppealView }) {
  const { t } = useI18n();
  const carryOut = useCommand("appeal.carry_out");
  const overrides = useOverrides();
  const judgment = appeal.judgment?.id ?? "";
  const { common, outcome } = useAppealForm(file, "carry-out", judgment);
  return (
    <FormDrawer
      {...common}
      title={t("appeal.carry_out")}
      fields={NOTHING}
      start={{}}
      intro={t("appeal.carry_out_means")}
      send={t("appeal.carry_out")}
      before={() => <Gate file={file} act="decideAppeal" ask={{ record: appeal.id, code: "carryOut" }} overrides={overrides} here="appeal" />}
      submit={async () => outcome(await carryOut.run({ judgment, overrides: overrides.list }))}
    />
  );
}
