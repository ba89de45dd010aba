import { Checkbox, Field, Select, Stack, todayIso } from "@/components";
import { textOf } from "@/features/case/documents/spec";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ReferralForm, ReferralState, SliceField } from "@/ipc/generated";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { RuleGate } from "../rules";
import { useOverrides, type Overrides } from "../rules/useOverrides";
import { text, type FormProps } from "./Forms";
import { CONSENT, REFER, REFERRAL_ANSWER } from "./specs";

const FIELDS: readonly SliceField[] = ["name", "birth", "sex", "nationality", "language", "contact", "level", "needs"];
const chosen = (values: Values, of: "scope" | "fields") => FIELDS.filter((one) => ((values[of] ?? []) as readonly string[]).includes(one));

function formOf(plan: string, values: Values, overrides: Overrides): ReferralForm {
  const givenOn = textOf(values, "givenOn");
  return {
    ...{ plan, person: text(values, "person"), partner: text(values, "partner"), domain: text(values, "domain"), purpose: text(values, "purpose"), fields: chosen(values, "fields"), overrides: overrides.list },
    consent: givenOn === null || chosen(values, "scope").length === 0 ? null : { scope: chosen(values, "scope"), givenOn, expiresOn: textOf(values, "expiresOn"), how: text(values, "how") },
  };
}

/** A referral: what the person consented to, and of that what the partner is given. */
export function ReferForm({ file, view, plan, onClose }: FormProps & { plan: string }) {
  const { t } = useI18n();
  const said = useSaid();
  const refer = useCommand("referral.send");
  const overrides = useOverrides();
  const persons = view.plans.find((one) => one.plan.id === plan)?.series ?? [];
  return (
    <FormDrawer
      title={t("referral.send")}
      draft={`cases/${file.id}/integration/refer/${plan}`}
      fields={{ ...REFER, ...CONSENT }}
      start={{ person: persons[0]?.person ?? null, partner: null, domain: null, purpose: "", scope: [], fields: [], givenOn: todayIso(), expiresOn: null, how: "" }}
      intro={t("referral.means")}
      send={t("referral.send")}
      before={({ errors, values, set }) => (
        <Stack gap={4}>
          <Select name="person" label={t("referral.person")} width="full" options={persons.map(({ person, name }) => ({ id: person, label: name.latin }))} value={textOf(values, "person")} onChange={(person) => set({ person })} error={errors("person")} />
          <Select name="partner" label={t("referral.partner")} hint={t("referral.partner_hint")} width="full" options={view.partners.map(([id, label]) => ({ id, label }))} value={textOf(values, "partner")} onChange={(partner) => set({ partner })} error={errors("partner")} />
          <Boxes name="scope" label={t("referral.scope")} values={values} of="scope" onChange={(scope) => set({ scope })} error={errors("scope")} />
          <Boxes name="fields" label={t("referral.fields")} values={values} of="fields" onChange={(fields) => set({ fields })} error={errors("fields")} />
          <Against file={file} form={formOf(plan, values, overrides)} overrides={overrides} />
        </Stack>
      )}
      check={(values) => ({ person: textOf(values, "person") === null && "required", partner: textOf(values, "partner") === null && "required", fields: chosen(values, "fields").length === 0 && "required" })}
      submit={async (values) => said(await refer.run(formOf(plan, values, overrides)), t("household.saved"))}
      onClose={onClose}
    />
  );
}

function Against({ file, form, overrides }: { file: FormProps["file"]; form: ReferralForm; overrides: Overrides }) {
  const { t } = useI18n();
  const asked = form.partner !== "" && form.person !== "" && form.fields.length > 0;
  const against = useQuery("referral.against", asked ? { ...form, overrides: [] } : undefined);
  return asked ? <RuleGate file={file} broken={against.data ?? []} overrides={overrides} ready={t("referral.nothing_against")} /> : null;
}

function Boxes({ name, label, values, of, onChange, error }: { name: string; label: string; values: Values; of: "scope" | "fields"; onChange(next: readonly string[]): void; error: string | undefined }) {
  const { t } = useI18n();
  const now = chosen(values, of);
  return (
    <Field name={name} label={label} width="full" group error={error}>
      {() => (
        <Stack gap={1}>
          {FIELDS.map((one) => (
            <Checkbox key={one} name={`${name}.${one}`} label={t(`referral.field.${one}`)} checked={now.includes(one)} onChange={(on) => onChange(on ? [...now, one] : now.filter((other) => other !== one))} />
          ))}
        </Stack>
      )}
    </Field>
  );
}

/** What a partner answered. */
export function AnswerForm({ referral, accepted, draft, onClose }: { referral: string; accepted: boolean; draft: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const answer = useCommand("referral.answer");
  const states: ReferralState[] = accepted ? ["completed", "declined"] : ["accepted", "declined"];
  return (
    <FormDrawer
      title={t("referral.answer")}
      draft={draft}
      fields={REFERRAL_ANSWER}
      start={{ state: states[0] ?? "accepted", on: todayIso(), note: "" }}
      send={t("referral.answer")}
      before={({ values, set }) => <Select name="state" label={t("referral.state")} width="full" options={states.map((id) => ({ id, label: t(`referral.state.${id}`) }))} value={states.find((one) => one === values.state) ?? null} onChange={(state) => set({ state })} />}
      submit={async (values) => said(await answer.run({ referral, state: states.find((one) => one === values.state) ?? "accepted", on: text(values, "on"), note: text(values, "note") }), t("household.saved"))}
      onClose={onClose}
    />
  );
}
