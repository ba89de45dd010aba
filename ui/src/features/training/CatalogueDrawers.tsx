import { Select, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { choice, code, line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { TrainerView, TrainingArea, TrainingLevel } from "@/ipc/generated";
import { Pick } from "./Pick";
import { counted } from "./session";
import { useModules } from "./useModules";

const MODULE: Fields = {
  code: line("training.code", { required: true, hint: "training.code_hint" }),
  version: line("training.version", { required: true }),
  "title.az": line("training.title.az", { required: true }),
  "title.ru": line("training.title.ru", { required: true }),
  "title.en": line("training.title.en", { required: true }),
  area: choice({ transversal: "training.area.transversal", asylum: "training.area.asylum", reception: "training.area.reception" }, "training.area"),
  level: choice({ foundation: "training.level.foundation", core: "training.level.core", advanced: "training.level.advanced", specialised: "training.level.specialised" }, "training.level"),
  onlineHours: line("training.online_hours", { required: true }),
  faceHours: line("training.face_hours", { required: true }),
  passMark: line("training.pass_mark", { hint: "training.pass_mark_hint" }),
  validityMonths: line("training.validity_months", { hint: "training.validity_hint" }),
  qualification: code("training", "training.gives", { hint: "training.gives_hint" }),
};
const TRAINER: Fields = { organisation: line("training.organisation"), since: wholeDay("training.since", { required: true }) };
const REASON: Fields = { reason: long("training.reason", { required: true }) };
const OUTSIDE = "outside";

/** A module of the authority's own, or a new version of one. */
export function ModuleDrawer({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const add = useCommand("training.module");
  const { current, word } = useModules();
  return (
    <FormDrawer
      title={t("training.module_add")}
      draft="training/catalogue/module"
      fields={MODULE}
      start={{ code: "", version: todayIso().slice(0, 4), "title.az": "", "title.ru": "", "title.en": "", area: "asylum", level: "core", onlineHours: "0", faceHours: "8", passMark: null, validityMonths: null, qualification: null, prerequisites: [] }}
      intro={t("training.module_means")}
      send={t("training.module_add")}
      before={({ errors, values, set }) => (
        <Pick name="prerequisites" label={t("training.prerequisites")} error={errors("prerequisites")} options={current.filter(({ module }) => module.code !== values.code).map(({ module }) => ({ id: module.code, label: word(module.code) }))} value={(values.prerequisites ?? []) as readonly string[]} onChange={(prerequisites) => set({ prerequisites })} />
      )}
      submit={async (values) => {
        const done = await add.run({
          code: String(values.code),
          version: String(values.version),
          title: { az: String(values["title.az"]), ru: String(values["title.ru"]), en: String(values["title.en"]) },
          area: String(values.area) as TrainingArea,
          level: String(values.level) as TrainingLevel,
          onlineHours: counted(values.onlineHours),
          faceHours: counted(values.faceHours),
          prerequisites: (values.prerequisites ?? []) as string[],
          passMark: values.passMark ? counted(values.passMark) : null,
          validityMonths: values.validityMonths ? counted(values.validityMonths) : null,
          qualification: values.qualification ? String(values.qualification) : null,
        });
        return said(done, t("training.module_added"));
      }}
      onClose={onClose}
    />
  );
}

/** A trainer: an officer, or somebody from outside. */
export function TrainerDrawer({ view, onClose }: { view: TrainerView | null; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const record = useCommand("training.trainer");
  const choices = useQuery("training.choices", null);
  const { current, word } = useModules();
  const known = view?.trainer;
  const title = known ? t("training.trainer_change") : t("training.trainer_add");
  return (
    <FormDrawer
      title={title}
      draft={`training/catalogue/trainer-${known?.id ?? "new"}`}
      fields={{ name: line("training.name", { required: true }), ...TRAINER }}
      start={{ officer: known?.officer ?? OUTSIDE, name: known?.name ?? "", organisation: known?.organisation ?? null, modules: known?.modules ?? [], since: known?.since ?? todayIso() }}
      send={title}
      before={({ errors, values, set }) => (
        <>
          <Select
            name="officer"
            label={t("training.trainer_officer")}
            width="full"
            options={[{ id: OUTSIDE, label: t("training.trainer_outside") }, ...(choices.data?.officers ?? []).map(({ id, name }) => ({ id, label: name }))]}
            value={String(values.officer)}
            error={errors("officer")}
            onChange={(id) => {
              const officer = choices.data?.officers.find((one) => one.id === id);
              set({ officer: id, ...(officer ? { name: officer.name } : {}) });
            }}
          />
          <Pick name="modules" label={t("training.may_teach")} error={errors("modules")} options={current.map(({ module }) => ({ id: module.code, label: word(module.code) }))} value={(values.modules ?? []) as readonly string[]} onChange={(modules) => set({ modules })} />
        </>
      )}
      submit={async ({ officer, name, organisation, modules, since }) =>
        said(
          await record.run({ trainer: known?.id ?? null, officer: officer === OUTSIDE ? null : String(officer), name: String(name), organisation: String(organisation ?? ""), modules: (modules ?? []) as string[], since: String(since) }),
          t("training.trainer_saved"),
        )
      }
      onClose={onClose}
    />
  );
}

export function EndTrainerDrawer({ view, onClose }: { view: TrainerView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const end = useCommand("training.trainer_end");
  return (
    <FormDrawer
      title={t("training.step_of", { what: t("training.trainer_end"), name: view.trainer.name })}
      draft={`training/catalogue/end-${view.trainer.id}`}
      fields={REASON}
      start={{ reason: "" }}
      send={t("training.trainer_end")}
      danger
      submit={async ({ reason }) => said(await end.run({ trainer: view.trainer.id, reason: String(reason) }), t("training.trainer_saved"))}
      onClose={onClose}
    />
  );
}
