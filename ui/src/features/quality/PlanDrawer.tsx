import { useRef, useState } from "react";
import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { Button, Grid, Notice, Row, Select } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { call, toFailure, useCommand, useQuery } from "@/ipc";
import type { AuditChecklist, AuditRow, FrameView } from "@/ipc/generated";
import { auditAt } from "./addresses";
import { PLAN, START, aimed, earlier, planOf } from "./plan";

/** Plans an audit: which files, how many, how drawn. */
export function PlanDrawer({ audits, checklists, onClose }: { audits: readonly AuditRow[]; checklists: readonly AuditChecklist[]; onClose(): void }) {
  const { t } = useI18n();
  const words = useWords();
  const said = useSaid();
  const plan = useCommand("quality.plan");
  const choices = useQuery("quality.choices", null);
  const any = { id: "", label: t("quality.any") };
  const made = useRef<string | null>(null);
  return (
    <FormDrawer
      title={t("quality.plan")}
      draft="quality/new"
      fields={PLAN}
      start={START}
      intro={t("quality.plan_means")}
      send={t("quality.plan_send")}
      before={({ errors, values, set }) => (
        <>
          <Grid min="13rem">
            <Select
              name="checklist"
              label={t("quality.checklist")}
              options={checklists.map((one) => ({ id: one.code, label: words(one.title) }))}
              value={String(values.checklist)}
              error={errors("checklist")}
              onChange={(checklist) => set({ checklist, follows: null })}
            />
            <Select
              name="follows"
              label={t("quality.follows")}
              options={[{ id: "", label: t("quality.follows_none") }, ...earlier(audits, String(values.checklist)).map((one) => ({ id: one.id, label: one.title }))]}
              value={String(values.follows ?? "")}
              error={errors("follows")}
              onChange={(follows) => set({ follows: follows || null })}
            />
          </Grid>
          <Row gap={2}>
            {(["childrenRefused", "overturned"] as const).map((target) => (
              <Button key={target} size="sm" onPress={() => set(aimed(target))}>
                {t(`quality.target.${target}`)}
              </Button>
            ))}
          </Row>
          <Grid min="13rem">
            <Select name="filter.procedure" label={t("quality.procedure")} options={[any, ...(choices.data?.procedures ?? []).map(({ code, name }) => ({ id: code, label: words(name) }))]} value={String(values.procedure ?? "")} error={errors("filter.procedure")} onChange={(procedure) => set({ procedure })} />
            <Select name="filter.unit" label={t("quality.unit")} options={[any, ...(choices.data?.units ?? []).map((unit) => ({ id: unit, label: unit }))]} value={String(values.unit ?? "")} error={errors("filter.unit")} onChange={(unit) => set({ unit })} />
            <Select name="filter.officer" label={t("quality.whose")} options={[any, ...(choices.data?.officers ?? []).map(({ id, name }) => ({ id, label: name }))]} value={String(values.officer ?? "")} error={errors("filter.officer")} onChange={(officer) => set({ officer })} />
          </Grid>
          <Frame values={values} />
        </>
      )}
      submit={async (values) => {
        const done = await plan.run(planOf(values));
        if (done.ok) made.current = done.answer;
        return said(done, t("quality.planned"));
      }}
      onClose={() => (made.current ? go(auditAt(made.current)) : onClose())}
    />
  );
}

/** How many files there are, and how many would be enough: asked for, since it counts the whole file. */
function Frame({ values }: { values: Values }) {
  const { t } = useI18n();
  const [frame, setFrame] = useState<FrameView | string | null>(null);
  const count = async () => {
    const { checklist, filter, confidence, margin } = planOf(values);
    try {
      setFrame(await call("quality.propose", { checklist, filter, confidence, margin }));
    } catch (thrown) {
      setFrame(t(`error.${toFailure(thrown).code}`));
    }
  };
  return (
    <div role="status">
      <Notice
        title={frame === null ? t("quality.frame") : typeof frame === "string" ? frame : t("quality.frame_is", { population: frame.population, enough: frame.enough })}
        actions={
          <Button size="sm" disabled={!values.from || !values.until} onPress={() => void count()}>
            {t("quality.frame_count")}
          </Button>
        }
      >
        {frame !== null && typeof frame !== "string" && frame.own > 0 && <p>{t("quality.frame_own", { count: frame.own })}</p>}
        {frame !== null && typeof frame !== "string" && frame.sealed > 0 && <p>{t("quality.frame_sealed", { count: frame.sealed })}</p>}
      </Notice>
    </div>
  );
}
