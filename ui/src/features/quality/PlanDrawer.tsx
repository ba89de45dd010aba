import { useRef, useState } from "react";
import { go } from "@/app/router";
import { useWords } from "@/app/words";
import { Button, Grid, Notice, Select } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import type { Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { call, toFailure, useCommand } from "@/ipc";
import type { AuditChecklist, AuditRow, FrameView } from "@/ipc/generated";
import { auditAt } from "./addresses";
import { PLAN, START, earlier, planOf } from "./plan";

/** Plans an audit: which files, how many, how drawn. */
export function PlanDrawer({ audits, checklists, onClose }: { audits: readonly AuditRow[]; checklists: readonly AuditChecklist[]; onClose(): void }) {
  const { t } = useI18n();
  const words = useWords();
  const said = useSaid();
  const plan = useCommand("quality.plan");
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
      </Notice>
    </div>
  );
}
