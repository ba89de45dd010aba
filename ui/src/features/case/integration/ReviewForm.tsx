import { useList } from "@/app/lists";
import { Grid, Select, todayIso } from "@/components";
import { isNoAmount, minorOf } from "@/features/assistance/money";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { Cefr, WorkState } from "@/ipc/generated";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { text, type FormProps } from "./Forms";
import { REVIEW } from "./specs";

const LEVELS = ["1", "2", "3", "4", "5"] as const;
const field = (domain: string) => `level:${domain}`;

/** Where somebody stands in each domain, from 1 in crisis to 5 on their own, and what is measured. */
export function ReviewForm({ file, view, plan, person, onClose }: FormProps & { plan: string; person: string }) {
  const { t } = useI18n();
  const said = useSaid();
  const review = useCommand("integration.review");
  const domains = useList("integration_domain");
  const series = view.plans.find((one) => one.plan.id === plan)?.series.find((one) => one.person === person);
  const last = series?.points.at(-1);
  const yes = (value: unknown) => (typeof value === "boolean" ? value : null);
  return (
    <FormDrawer
      title={t(last ? "integration.review_of" : "integration.baseline_of", { name: series?.name.latin ?? "" })}
      draft={`cases/${file.id}/integration/review/${plan}/${person}`}
      fields={REVIEW}
      start={{ ...Object.fromEntries((last?.levels ?? []).map(({ domain, level }) => [field(domain), String(level)])), on: todayIso(), note: "", language: "", work: "", income: "", months: "" }}
      intro={t("integration.levels_mean")}
      send={t(last ? "integration.review" : "integration.baseline")}
      before={({ errors, values, set }) => (
        <Grid min="14rem">
          {domains.map(({ id, label }, at) => (
            <Select
              key={id}
              name={at === 0 ? "levels" : `levels.${at}.level`}
              label={label}
              options={LEVELS.map((level) => ({ id: level, label: t(`integration.level.${level}`) }))}
              value={LEVELS.find((level) => level === values[field(id)]) ?? null}
              onChange={(level) => set({ [field(id)]: level })}
              error={at === 0 ? errors("levels") : errors(`levels.${at}.level`)}
            />
          ))}
        </Grid>
      )}
      check={(values) => ({ income: isNoAmount(values.income) && "notANumber", months: text(values, "months") !== "" && !/^\d{1,2}$/.test(text(values, "months")) && "notANumber" })}
      submit={async (values) =>
        said(
          await review.run({
            ...{ plan, person, on: text(values, "on"), note: text(values, "note") },
            levels: domains.map(({ id }) => ({ domain: id, level: textOf(values, field(id)) ? Number(values[field(id)]) : null, note: "" })),
            indicators: {
              ...{ document: yes(values.document), tenancy: yes(values.tenancy), fitting: yes(values.fitting), school: yes(values.school), clinic: yes(values.clinic), contacts: yes(values.contacts), rights: yes(values.rights), discriminated: yes(values.discriminated), longTerm: yes(values.longTerm) },
              ...{ language: (textOf(values, "language") || null) as Cefr | null, work: (textOf(values, "work") || null) as WorkState | null, months: text(values, "months") === "" ? null : Number(text(values, "months")), income: minorOf(values.income) },
            },
          }),
          t("household.saved"),
        )
      }
      onClose={onClose}
    />
  );
}
