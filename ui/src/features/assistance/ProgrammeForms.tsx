import { useRef } from "react";
import { go } from "@/app/router";
import { TextField, todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { Cadence, Programme } from "@/ipc/generated";
import { listHref } from "./addresses";
import { isNoAmount, minorOf, typedOf } from "./money";
import { CRITERIA, PROGRAMME, REASON } from "./specs";

const text = (values: Values, field: string) => textOf(values, field) ?? "";
const whole = (values: Values, field: string): number | null => (/^\d{1,5}$/.test(text(values, field)) ? Number(text(values, field)) : null);
const isNoCount = (values: Values, field: string) => text(values, field) !== "" && whole(values, field) === null && ("notANumber" as const);

/** A new programme, or what is known of one. */
export function ProgrammeForm({ known, onClose }: { known?: Programme; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const save = useCommand("programme.save");
  return (
    <FormDrawer
      title={known ? t("programme.change") : t("programme.set_up")}
      draft={`assistance/programmes/${known?.id ?? "new"}`}
      fields={PROGRAMME}
      start={{ name: known?.name ?? "", kind: known?.kind ?? null, cadence: known?.cadence ?? "monthly", payer: known?.payer ?? "", budget: typedOf(known?.budget ?? null), startsOn: known?.startsOn ?? todayIso(), endsOn: known?.endsOn ?? null }}
      send={known ? t("programme.change") : t("programme.set_up")}
      check={(values) => ({ budget: isNoAmount(values.budget) && "notANumber" })}
      submit={async (values) =>
        said(
          await save.run({
            ...{ programme: known?.id ?? null, name: text(values, "name"), kind: text(values, "kind"), cadence: (textOf(values, "cadence") ?? "monthly") as Cadence, payer: text(values, "payer") },
            ...{ budget: minorOf(values.budget) ?? 0, startsOn: text(values, "startsOn"), endsOn: text(values, "endsOn") },
          }),
          t("household.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

/** The next version of a programme's criteria, from the last one. */
export function CriteriaForm({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const set = useCommand("programme.criteria");
  const last = programme.criteria.at(-1);
  const count = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  return (
    <FormDrawer
      title={t("criteria.set")}
      draft={`assistance/programmes/${programme.id}/criteria`}
      fields={CRITERIA}
      start={{
        ...{ basis: "", populations: last?.populations ?? [], needs: last?.needs ?? [], least: count(last?.least), most: count(last?.most), children: count(last?.children), elderly: count(last?.elderly) },
        ...{ income: typedOf(last?.income ?? null), base: typedOf(last?.base ?? null), each: typedOf(last?.each ?? null), cap: typedOf(last?.cap ?? null) },
      }}
      intro={t("criteria.set_means")}
      send={t("criteria.set")}
      check={(values) => ({
        ...Object.fromEntries(["income", "base", "each", "cap"].map((field) => [field, isNoAmount(values[field]) && ("notANumber" as const)])),
        ...Object.fromEntries(["least", "most", "children", "elderly"].map((field) => [field, isNoCount(values, field)])),
      })}
      submit={async (values) =>
        said(
          await set.run({
            ...{ programme: programme.id, from: null, basis: text(values, "basis"), populations: [...((values.populations ?? []) as readonly string[])], needs: [...((values.needs ?? []) as readonly string[])] },
            ...{ least: whole(values, "least"), most: whole(values, "most"), children: whole(values, "children"), elderly: whole(values, "elderly") },
            ...{ income: minorOf(values.income), base: minorOf(values.base) ?? 0, each: minorOf(values.each) ?? 0, cap: minorOf(values.cap) },
          }),
          t("household.saved"),
        )
      }
      onClose={onClose}
    />
  );
}

export function CloseForm({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const close = useCommand("programme.close");
  return (
    <FormDrawer danger title={t("programme.close")} draft={`assistance/programmes/${programme.id}/close`} fields={REASON} start={{ reason: "" }} send={t("programme.close")} submit={async (values) => said(await close.run({ programme: programme.id, reason: text(values, "reason") }), t("household.saved"))} onClose={onClose} />
  );
}

/** The payment list of a month. */
export function DraftList({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const draft = useCommand("payment.draft");
  // The form closes in the same breath as it is sent: what was made is known to it at once.
  const made = useRef<string | null>(null);
  return (
    <FormDrawer
      title={t("payment.draft_of", { name: programme.name })}
      draft={`assistance/programmes/${programme.id}/draft`}
      fields={{}}
      start={{ period: todayIso().slice(0, 7) }}
      send={t("payment.draft")}
      intro={t("payment.draft_means")}
      before={({ errors, values, set }) => <TextField name="period" label={t("payment.period")} hint={t("payment.period_hint")} value={text(values, "period")} onChange={(period) => set({ period })} error={errors("period")} />}
      submit={async (values) => {
        const done = await draft.run({ programme: programme.id, period: text(values, "period") });
        if (done.ok) made.current = done.answer;
        return said(done, t("payment.drafted"));
      }}
      onClose={() => (made.current ? go(listHref(made.current)) : onClose())}
    />
  );
}
