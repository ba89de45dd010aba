import { Select } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { choice, code, codes, line, long, wholeDay, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { GapArea, Owner, AuthorityAnswerKind, Urgency } from "@/ipc/generated";

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
  return (
    <FormDrawer
      title={t("quality.gap_add")}
      draft="quality/actions/gap"
      fields={GAP}
      start={{ area: "procedure", text: "", causes: [], training: null }}
      intro={t("quality.gap_means")}
      send={t("quality.gap_add")}
      submit={async ({ area, text, causes, training }) => {
        const done = await found.run({ audit: null, area: String(area) as GapArea, text: String(text), indicators: [], causes: (causes ?? []) as string[], training: training ? String(training) : null });
        return said(done, t("quality.gap_added"));
      }}
      onClose={onClose}
    />
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
