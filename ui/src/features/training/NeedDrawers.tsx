import { ComboBox, Select, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { TrainingNeedView } from "@/ipc/generated";
import { Pick } from "./Pick";
import { sessionStanding } from "./standing";
import { useModules } from "./useModules";

const NEED: Fields = {
  unit: line("training.need_unit"),
  why: long("training.need_why", { required: true }),
  due: wholeDay("training.need_due"),
};
const REASON: Fields = { reason: long("training.reason", { required: true }) };
const NOTHING: Fields = {};
const NO_GAP = "none";

/** A need, out of a gap that an audit found or for another reason. */
export function NeedDrawer({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const { options } = useModules();
  const choices = useQuery("training.choices", null);
  const gaps = useQuery("quality.gaps", null);
  const raise = useCommand("training.need");
  return (
    <FormDrawer
      title={t("training.need_raise")}
      draft="training/needs/new"
      fields={NEED}
      start={{ gap: NO_GAP, module: "", officers: [], unit: null, why: "", due: null }}
      send={t("training.need_raise")}
      before={({ errors, values, set }) => (
        <>
          <Select
            name="gap"
            label={t("training.need_gap")}
            width="full"
            options={[{ id: NO_GAP, label: t("training.need_gap_none") }, ...(gaps.data?.gaps ?? []).map(({ gap }) => ({ id: gap.id, label: gap.text }))]}
            value={String(values.gap)}
            error={errors("gap")}
            onChange={(id) => {
              const found = gaps.data?.gaps.find(({ gap }) => gap.id === id)?.gap;
              set({ gap: id, ...(found?.training ? { module: found.training } : {}), ...(found && !values.why ? { why: found.text } : {}) });
            }}
          />
          <ComboBox name="module" label={t("training.module")} width="full" options={options} value={String(values.module) || null} error={errors("module")} onChange={(code) => set({ module: code ?? "" })} />
          <Pick name="officers" label={t("training.need_officers")} error={errors("officers")} options={(choices.data?.officers ?? []).map(({ id, name }) => ({ id, label: name }))} value={(values.officers ?? []) as readonly string[]} onChange={(officers) => set({ officers })} />
        </>
      )}
      check={({ module }) => (module ? {} : { module: "required" })}
      submit={async ({ gap, module, officers, unit, why, due }) =>
        said(await raise.run({ gap: gap === NO_GAP ? null : String(gap), module: String(module), officers: (officers ?? []) as string[], unit: String(unit ?? ""), why: String(why), due: due ? String(due) : null }), t("training.need_raised"))
      }
      onClose={onClose}
    />
  );
}

/** Ties a session that is planned already to a need. */
export function MeetDrawer({ view, onClose }: { view: TrainingNeedView; onClose(): void }) {
  const { t, date } = useI18n();
  const said = useSaid();
  const sessions = useQuery("training.sessions", null);
  const meet = useCommand("training.meet");
  const fit = (sessions.data ?? []).filter((one) => one.module.code === view.need.module && !["over", "cancelled"].includes(sessionStanding(one, todayIso())));
  return (
    <FormDrawer
      title={t("training.need_meet")}
      draft={`training/needs/meet-${view.need.id}`}
      fields={NOTHING}
      start={{ session: "" }}
      intro={fit.length === 0 ? t("training.sessions_none") : undefined}
      send={t("training.need_meet")}
      before={({ errors, values, set }) => (
        <Select
          name="session"
          label={t("training.session")}
          width="full"
          options={fit.map(({ id, firstDay, place }) => ({ id, label: [firstDay ? date(firstDay) : "", place].filter(Boolean).join(", ") }))}
          value={String(values.session) || null}
          error={errors("session")}
          onChange={(session) => set({ session })}
        />
      )}
      check={({ session }) => (session ? {} : { session: "required" })}
      submit={async ({ session }) => said(await meet.run({ need: view.need.id, session: String(session) }), t("training.need_met"))}
      onClose={onClose}
    />
  );
}

export function CloseNeedDrawer({ view, onClose }: { view: TrainingNeedView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const close = useCommand("training.close_need");
  return (
    <FormDrawer
      title={t("training.need_close")}
      draft={`training/needs/close-${view.need.id}`}
      fields={REASON}
      start={{ reason: "" }}
      send={t("training.need_close")}
      danger
      submit={async ({ reason }) => said(await close.run({ id: view.need.id, reason: String(reason) }), t("training.need_closed"))}
      onClose={onClose}
    />
  );
}
