import { ComboBox, Select } from "@/components";
import { useList } from "@/app/lists";
import { useWords } from "@/app/words";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { line, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { TrainingSession } from "@/ipc/generated";
import { go } from "@/app/router";
import { sessionAt } from "./addresses";
import { Pick } from "./Pick";
import { formOf, many, startOf } from "./session";
import { useModules } from "./useModules";

const FIELDS: Fields = {
  onlineFrom: wholeDay("training.online_from"),
  onlineUntil: wholeDay("training.online_until"),
  faceFrom: wholeDay("training.face_from", { hint: "training.face_hint" }),
  faceUntil: wholeDay("training.face_until"),
  place: line("training.place", { required: true }),
  seats: line("training.seats", { required: true }),
};

/** Plans a session, or changes one. */
export function SessionDrawer({ session = null, need = null, module = null, onClose }: { session?: TrainingSession | null; need?: string | null; module?: string | null; onClose(): void }) {
  const { t, lang } = useI18n();
  const words = useWords();
  const said = useSaid();
  const { options, data } = useModules();
  const choices = useQuery("training.choices", null);
  const languages = useList("language");
  const tags = useQuery("reference.lists", null).data?.lists.find(({ name }) => name === "language")?.entries ?? [];
  const tagOf = (code: string) => tags.find((one) => one.code === code)?.tag ?? code;
  const plan = useCommand("training.plan");
  const trainers = (choices.data?.trainers ?? []).filter(({ trainer }) => trainer.ended === null).map(({ trainer }) => ({ id: trainer.id, label: trainer.name, modules: trainer.modules }));
  return (
    <FormDrawer
      title={session ? t("training.replan") : t("training.plan")}
      draft={session ? `training/session/${session.id}/change` : need ? `training/needs/plan-${need}` : "training/sessions/plan"}
      fields={FIELDS}
      start={startOf(session, module, lang)}
      send={session ? t("training.replan") : t("training.plan")}
      before={({ errors, values, set }) => {
        const able = trainers.filter((one) => !values.module || one.modules.includes(String(values.module)));
        const lead = String(values.lead);
        const wrong = errors("trainers") ?? errors("trainers.0");
        const beside = [1, 2, 3, 4].map((at) => errors(`trainers.${at}`)).find(Boolean);
        return (
          <>
            <ComboBox name="module" label={t("training.module")} width="full" options={options} value={String(values.module) || null} error={errors("module")} onChange={(code) => set({ module: code ?? "" })} />
            <Select name="trainers" label={t("training.lead_trainer")} width="full" hint={able.length === 0 ? t("training.trainers_none_hint") : undefined} options={able} value={lead || null} error={wrong} onChange={(id) => set({ lead: id })} />
            {able.length > 1 && <Pick name="co" label={t("training.co_trainers")} error={beside} options={able.filter(({ id }) => id !== lead)} value={many(values.co)} onChange={(co) => set({ co })} />}
            <ComboBox name="language" label={t("training.language")} width="full" options={languages.map((one) => ({ ...one, id: tagOf(one.id) }))} value={String(values.language) || null} error={errors("language")} onChange={(tag) => set({ language: tag ?? "" })} />
            <Select name="funder" label={t("training.funder")} width="full" options={(data?.funders ?? []).map(({ code, text }) => ({ id: code, label: words(text) }))} value={String(values.funder) || null} error={errors("funder")} onChange={(funder) => set({ funder })} />
          </>
        );
      }}
      submit={async (values) => {
        const done = await plan.run(formOf(values, session?.id ?? null, need));
        if (done.ok) go(sessionAt(done.answer));
        return said(done, t("training.planned"));
      }}
      onClose={onClose}
    />
  );
}
