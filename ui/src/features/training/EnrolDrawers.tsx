import { useState } from "react";
import { Notice, PdfPreview, Select, Stack, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { EnrolmentView, TrainingSessionView, TrainingState } from "@/ipc/generated";
import { Pick } from "./Pick";
import { counted } from "./session";

const REASON: Fields = { reason: long("training.reason", { required: true }) };
const ONLINE: Fields = { hours: line("training.online_all", { required: true }) };
const TEST: Fields = { score: line("training.score", { required: true }), heldOn: wholeDay("training.held_on", { required: true }) };
const NONE: Fields = {};

export function CancelDrawer({ session, onClose }: { session: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const cancel = useCommand("training.cancel");
  return (
    <FormDrawer
      title={t("training.cancel")}
      draft={`training/session/${session}/cancel`}
      fields={REASON}
      start={{ reason: "" }}
      intro={t("training.cancel_means")}
      send={t("training.cancel")}
      danger
      submit={async ({ reason }) => said(await cancel.run({ session, reason: String(reason) }), t("training.cancelled"))}
      onClose={onClose}
    />
  );
}

export function NominateDrawer({ view, onClose }: { view: TrainingSessionView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const nominate = useCommand("training.nominate");
  const choices = useQuery("training.choices", null);
  const known = new Set(view.participants.filter(({ enrolment }) => enrolment.state !== "withdrawn").map(({ enrolment }) => enrolment.officer));
  const taught = new Set((choices.data?.trainers ?? []).filter(({ trainer }) => view.session.trainers.some((led) => led.trainer === trainer.id)).map(({ trainer }) => trainer.officer));
  const options = (choices.data?.officers ?? []).filter(({ id }) => !known.has(id) && !taught.has(id)).map(({ id, name }) => ({ id, label: name }));
  return (
    <FormDrawer
      title={t("training.nominate")}
      draft={`training/session/${view.session.id}/nominate`}
      fields={NONE}
      start={{ officers: [] }}
      send={t("training.nominate")}
      before={({ errors, values, set }) => <Pick name="officers" label={t("training.officers")} error={errors("officers")} options={options} value={(values.officers ?? []) as readonly string[]} onChange={(officers) => set({ officers })} />}
      submit={async ({ officers }) => said(await nominate.run({ session: view.session.id, officers: (officers ?? []) as string[] }), t("training.nominated"))}
      onClose={onClose}
    />
  );
}

const VERBS: Partial<Record<TrainingState, "training.fail" | "training.no_show" | "training.withdraw">> = { failed: "training.fail", noShow: "training.no_show", withdrawn: "training.withdraw" };

/** Takes out, did not come, did not pass: with the reason. */
export function StepDrawer({ one, to, onClose }: { one: EnrolmentView; to: TrainingState; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const step = useCommand("training.step");
  const verb = t(VERBS[to] ?? "training.withdraw");
  return (
    <FormDrawer
      title={t("training.step_of", { what: verb, name: one.name })}
      draft={`training/session/${one.enrolment.session}/${to}-${one.enrolment.id}`}
      fields={REASON}
      start={{ reason: "" }}
      send={verb}
      danger
      submit={async ({ reason }) => said(await step.run({ enrolment: one.enrolment.id, to, reason: String(reason) }), t("training.stepped"))}
      onClose={onClose}
    />
  );
}

export function OnlineDrawer({ one, owed, onClose }: { one: EnrolmentView; owed: number; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const online = useCommand("training.online");
  return (
    <FormDrawer
      title={t("training.step_of", { what: t("training.online_record"), name: one.name })}
      draft={`training/session/${one.enrolment.session}/online-${one.enrolment.id}`}
      fields={ONLINE}
      start={{ hours: String(one.enrolment.online?.hours ?? owed) }}
      send={t("training.online_record")}
      submit={async ({ hours }) => said(await online.run({ enrolment: one.enrolment.id, hours: counted(hours) }), t("training.stepped"))}
      onClose={onClose}
    />
  );
}

export function TestDrawer({ one, onClose }: { one: EnrolmentView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const test = useCommand("training.test");
  const number = one.tests.length + 1;
  const what = number > 1 ? t("training.resit", { number: number - 1 }) : t("training.test_record");
  return (
    <FormDrawer
      title={t("training.step_of", { what, name: one.name })}
      draft={`training/session/${one.enrolment.session}/test${number}-${one.enrolment.id}`}
      fields={TEST}
      start={{ score: "", heldOn: todayIso() }}
      send={t("training.test_record")}
      submit={async ({ score, heldOn }) => said(await test.run({ enrolment: one.enrolment.id, score: counted(score), heldOn: String(heldOn) }), t("training.stepped"))}
      onClose={onClose}
    />
  );
}

const LANGUAGES = ["az", "ru", "en"] as const;

/** Gives the certificate: seen as it will be, with what it still lacks. */
export function AwardDrawer({ one, onClose }: { one: EnrolmentView; onClose(): void }) {
  const { t, lang } = useI18n();
  const said = useSaid();
  const award = useCommand("training.award");
  const [language, setLanguage] = useState<string>(lang);
  const shown = useQuery("training.preview", { enrolment: one.enrolment.id, language });
  return (
    <FormDrawer
      title={t("training.step_of", { what: t("training.award"), name: one.name })}
      draft={`training/session/${one.enrolment.session}/award-${one.enrolment.id}`}
      fields={NONE}
      start={{}}
      intro={t("training.award_means")}
      send={t("training.award")}
      before={({ errors }) => (
        <Stack gap={3}>
          {one.lacks.length > 0 && (
            <Notice tone="warning" title={t("training.lacks")}>
              {one.lacks.map(({ code, params }) => (
                <div key={code}>{t(`error.${code}`, params)}</div>
              ))}
            </Notice>
          )}
          <Select name="language" label={t("training.certificate_language")} options={LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))} value={language as (typeof LANGUAGES)[number]} error={errors("language")} onChange={setLanguage} />
          <PdfPreview label={t("training.certificate")} bytes={shown.data?.pdf} />
        </Stack>
      )}
      submit={async () => {
        const done = await award.run({ enrolment: one.enrolment.id, language });
        return said(done, done.ok ? t("training.awarded", { number: done.answer.number }) : "");
      }}
      onClose={onClose}
    />
  );
}
