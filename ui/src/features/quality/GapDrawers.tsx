import { Checkbox, Field, Select, Stack } from "@/components";
import { useWords } from "@/app/words";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { choice, code, codes, line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AuditRow, GapArea, Owner, AuthorityAnswerKind, Urgency } from "@/ipc/generated";

const GAP: Fields = {
  area: choice(
    {
      law: "quality.area.law",
      institutions: "quality.area.institutions",
      access: "quality.area.access",
      procedure: "quality.area.procedure",
      coi: "quality.area.coi",
      interpretation: "quality.area.interpretation",
      staffing: "quality.area.staffing",
      training: "quality.area.training",
      quality: "quality.area.quality",
      appeals: "quality.area.appeals",
    },
    "quality.area",
  ),
  text: long("quality.gap_text", { required: true }),
  causes: codes("audit_cause", "quality.causes"),
  training: code("training", "quality.gap_training_field", { hint: "quality.gap_training_hint" }),
};

const RECOMMENDATION: Fields = {
  text: long("quality.recommendation", { required: true }),
  addressedTo: line("quality.addressed_to", { required: true, hint: "quality.addressed_to_hint" }),
  priority: choice({ high: "quality.priority.high", medium: "quality.priority.medium", low: "quality.priority.low" }, "quality.priority"),
};

const RESPONSE: Fields = {
  kind: choice({ accepted: "quality.response.accepted", partly: "quality.response.partly", rejected: "quality.response.rejected" }, "quality.response"),
  reason: long("quality.response_reason", { hint: "quality.response_reason_hint" }),
};

const IMPROVEMENT: Fields = {
  text: long("quality.improvement", { required: true }),
  due: wholeDay("quality.due", { required: true }),
};

/** A gap as typed. */
export function GapDrawer({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const found = useCommand("quality.found");
  const audits = useQuery("quality.audits", null);
  return (
    <FormDrawer
      title={t("quality.gap_add")}
      draft="quality/actions/gap"
      fields={GAP}
      start={{ audit: "", indicators: [], area: "procedure", text: "", causes: [], training: null }}
      intro={t("quality.gap_means")}
      send={t("quality.gap_add")}
      before={({ errors, values, set }) => {
        const audit = audits.data?.find(({ id }) => id === values.audit);
        return (
          <>
            <Select
              name="audit"
              label={t("quality.gap_audit")}
              options={[{ id: "", label: t("quality.follows_none") }, ...(audits.data ?? []).map(({ id, title }) => ({ id, label: title }))]}
              value={String(values.audit)}
              error={errors("audit")}
              onChange={(next) => set({ audit: next, indicators: [] })}
            />
            {audit && <Indicators audit={audit} chosen={(values.indicators ?? []) as readonly string[]} onChange={(indicators) => set({ indicators })} />}
          </>
        );
      }}
      submit={async ({ audit, indicators, area, text, causes, training }) => {
        const done = await found.run({ audit: audit ? String(audit) : null, area: String(area) as GapArea, text: String(text), indicators: (indicators ?? []) as string[], causes: (causes ?? []) as string[], training: training ? String(training) : null });
        return said(done, t("quality.gap_added"));
      }}
      onClose={onClose}
    />
  );
}

/** Indicators in which an audit found errors, to say which of them show the gap. */
function Indicators({ audit, chosen, onChange }: { audit: AuditRow; chosen: readonly string[]; onChange(chosen: readonly string[]): void }) {
  const { t } = useI18n();
  const words = useWords();
  const report = useQuery("quality.report", { checklist: audit.checklist, audit: audit.id, from: null, until: null, day: "planned" });
  const texts = report.data?.checklist.sections.flatMap(({ items }) => items) ?? [];
  const wrong = report.data?.sections.flatMap(({ items }) => items).filter(({ scores }) => scores.minor + scores.significant > 0) ?? [];
  if (wrong.length === 0) return null;
  return (
    <Field name="indicators" label={t("quality.gap_indicators")} width="full" group>
      {() => (
        <Stack gap={1}>
          {wrong.map(({ code: one, scores }) => (
            <Checkbox
              key={one}
              name={`indicators.${one}`}
              label={t("quality.gap_indicator", { text: words(texts.find((item) => item.code === one)?.text ?? {}), count: scores.minor + scores.significant })}
              checked={chosen.includes(one)}
              onChange={(on) => onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one))}
            />
          ))}
        </Stack>
      )}
    </Field>
  );
}

/** What is recommended about it. */
export function RecommendDrawer({ gap, onClose }: { gap: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const recommend = useCommand("quality.recommend");
  return (
    <FormDrawer
      title={t("quality.recommend")}
      draft={`quality/actions/${gap}/recommend`}
      fields={RECOMMENDATION}
      start={{ text: "", addressedTo: "", priority: "medium" }}
      send={t("quality.recommend")}
      submit={async ({ text, addressedTo, priority }) => said(await recommend.run({ gap, text: String(text), addressedTo: String(addressedTo), priority: String(priority) as Urgency }), t("quality.recommended"))}
      onClose={onClose}
    />
  );
}

/** What the authority answers. */
export function RespondDrawer({ recommendation, onClose }: { recommendation: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const respond = useCommand("quality.respond");
  return (
    <FormDrawer
      title={t("quality.respond")}
      draft={`quality/actions/${recommendation}/respond`}
      fields={RESPONSE}
      start={{ kind: "accepted", reason: "" }}
      intro={t("quality.respond_means")}
      send={t("quality.respond")}
      submit={async ({ kind, reason }) => said(await respond.run({ recommendation, kind: String(kind) as AuthorityAnswerKind, reason: String(reason ?? "") }), t("quality.responded"))}
      onClose={onClose}
    />
  );
}

/** What is done about it, by whom and until when. */
export function ImproveDrawer({ recommendation, owners, onClose }: { recommendation: string; owners: readonly Owner[]; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const improve = useCommand("quality.improve");
  return (
    <FormDrawer
      title={t("quality.improve")}
      draft={`quality/actions/${recommendation}/improve`}
      fields={IMPROVEMENT}
      start={{ owner: "", text: "", due: "" }}
      send={t("quality.improve")}
      before={({ errors, values, set }) => (
        <Select name="owner" label={t("quality.owner")} options={owners.map(({ id, name }) => ({ id, label: name }))} value={String(values.owner) || null} error={errors("owner")} onChange={(owner) => set({ owner })} />
      )}
      check={({ owner }) => (owner ? {} : { owner: "required" })}
      submit={async ({ owner, text, due }) => said(await improve.run({ recommendation, owner: String(owner), text: String(text), due: String(due) }), t("quality.improved"))}
      onClose={onClose}
    />
  );
}
