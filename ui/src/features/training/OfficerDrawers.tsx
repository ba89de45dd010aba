import { ComboBox, Select, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { Certificate, TrainingPlanRow, TrainingRow } from "@/ipc/generated";
import { useModules } from "./useModules";

const POST: Fields = { unit: line("training.unit"), since: wholeDay("training.post_since", { required: true }) };
const RECORD: Fields = {
  version: line("training.version"),
  issuer: line("training.issuer", { required: true }),
  number: line("training.number", { required: true }),
  seen: long("training.seen", { required: true, hint: "training.seen_hint" }),
  awardedOn: wholeDay("training.awarded_on", { required: true }),
  validUntil: wholeDay("training.valid_until", { hint: "training.valid_until_hint" }),
};
const PLAN: Fields = { due: wholeDay("training.plan_due", { required: true }), note: long("training.plan_note") };
const REASON: Fields = { reason: long("training.reason", { required: true }) };

export function PostDrawer({ row, onClose }: { row: TrainingRow; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const post = useCommand("training.post");
  return (
    <FormDrawer
      title={t("training.post")}
      draft={`training/officer/${row.officer}/post`}
      fields={POST}
      start={{ unit: row.post.unit, since: row.post.since ?? todayIso() }}
      send={t("training.post")}
      submit={async ({ unit, since }) => said(await post.run({ officer: row.officer, unit: String(unit ?? ""), since: String(since) }), t("training.post_saved"))}
      onClose={onClose}
    />
  );
}

export function RecordDrawer({ officer, onClose }: { officer: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const { options } = useModules();
  const record = useCommand("training.record");
  return (
    <FormDrawer
      title={t("training.record")}
      draft={`training/officer/${officer}/record`}
      fields={RECORD}
      start={{ module: "", version: null, issuer: "", number: "", seen: "", awardedOn: "", validUntil: null }}
      send={t("training.record")}
      before={({ errors, values, set }) => <ComboBox name="module" label={t("training.module")} width="full" options={options} value={String(values.module) || null} error={errors("module")} onChange={(code) => set({ module: code ?? "" })} />}
      check={({ module }) => (module ? {} : { module: "required" })}
      submit={async ({ module, version, issuer, number, seen, awardedOn, validUntil }) =>
        said(
          await record.run({ officer, module: String(module), version: String(version ?? ""), issuer: String(issuer), number: String(number), seen: String(seen), awardedOn: String(awardedOn), validUntil: validUntil ? String(validUntil) : null }),
          t("training.recorded"),
        )
      }
      onClose={onClose}
    />
  );
}

export function WithdrawDrawer({ certificate, onClose }: { certificate: Certificate; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("training.withdraw");
  return (
    <FormDrawer
      title={t("training.certificate_withdraw")}
      draft={`training/officer/${certificate.officer}/withdraw-${certificate.id}`}
      fields={REASON}
      start={{ reason: "" }}
      send={t("training.certificate_withdraw")}
      danger
      submit={async ({ reason }) => said(await withdraw.run({ certificate: certificate.id, reason: String(reason) }), t("training.withdrawn_said"))}
      onClose={onClose}
    />
  );
}

export function AgreeDrawer({ officer, onClose }: { officer: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const { options } = useModules();
  const choices = useQuery("training.choices", null);
  const agree = useCommand("training.agree");
  return (
    <FormDrawer
      title={t("training.plan_agree")}
      draft={`training/officer/${officer}/plan`}
      fields={PLAN}
      start={{ module: "", agreedBy: "", due: "", note: null }}
      send={t("training.plan_agree")}
      before={({ errors, values, set }) => (
        <>
          <ComboBox name="module" label={t("training.module")} width="full" options={options} value={String(values.module) || null} error={errors("module")} onChange={(code) => set({ module: code ?? "" })} />
          <Select name="agreedBy" label={t("training.plan_with")} width="full" options={(choices.data?.officers ?? []).map(({ id, name }) => ({ id, label: name }))} value={String(values.agreedBy) || null} error={errors("agreedBy")} onChange={(agreedBy) => set({ agreedBy })} />
        </>
      )}
      check={({ module, agreedBy }) => ({ ...(module ? {} : { module: "required" as const }), ...(agreedBy ? {} : { agreedBy: "required" as const }) })}
      submit={async ({ module, agreedBy, due, note }) => said(await agree.run({ officer, module: String(module), due: String(due), agreedBy: String(agreedBy), note: String(note ?? "") }), t("training.plan_agreed"))}
      onClose={onClose}
    />
  );
}

export function DropPlanDrawer({ item, onClose }: { item: TrainingPlanRow; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const drop = useCommand("training.drop_plan");
  return (
    <FormDrawer
      title={t("training.plan_drop")}
      draft={`training/officer/${item.item.officer}/drop-${item.item.id}`}
      fields={REASON}
      start={{ reason: "" }}
      send={t("training.plan_drop")}
      danger
      submit={async ({ reason }) => said(await drop.run({ id: item.item.id, reason: String(reason) }), t("training.plan_dropped"))}
      onClose={onClose}
    />
  );
}
