import { Send } from "lucide-react";
import { useState } from "react";
import { usePlace, useSetQuery } from "@/app/router";
import { useCountry } from "@/app/countries";
import { useSession } from "@/app/session";
import { Button, Card, FailureNotice, Notice, Page, PageHeader, Select, Skeleton, Tabs } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { Family, ReturnQuery } from "@/ipc/generated";
import { BalanceView } from "./BalanceView";
import { ExportBar } from "./ExportBar";
import { SheetView } from "./SheetView";
import { StatisticsNav } from "./StatisticsNav";
import { SubmitDrawer } from "./SubmitDrawer";
import { Versions } from "./Versions";
import s from "./Statistics.module.css";

export const FAMILIES: readonly Family[] = ["unhcrAnnual", "unhcrMidYear", "eurostatYear", "eurostatQuarter", "eurostatMonth"];
const LAST_YEAR = new Date().getFullYear() - 1;

/** Parts of the year that a family is asked for. */
export const partsOf = (family: Family): number => (family === "eurostatQuarter" ? 4 : family === "eurostatMonth" ? 12 : 0);

/** Returns: the tables as they leave the office, the balance, and what was submitted. */
export function ReturnsScreen() {
  const { t, date } = useI18n();
  const { query } = usePlace();
  const set = useSetQuery();
  const country = useCountry();
  const session = useSession();
  const [submitting, setSubmitting] = useState(false);
  const family = FAMILIES.find((one) => one === query.get("family")) ?? "unhcrAnnual";
  const year = Number(query.get("year")) || LAST_YEAR;
  const parts = partsOf(family);
  const part = parts === 0 ? 0 : Math.min(parts, Math.max(1, Number(query.get("part")) || 1));
  const asked: ReturnQuery = { family, year, part };
  const prepared = useQuery("statistic.prepare", asked);
  const submissions = useQuery("statistic.submissions", null);
  const data = prepared.data;
  const title = t(`statistic.family.${family}`);
  const period = data && t("statistic.period", { from: date(data.period.from), to: date(data.period.to) });
  return (
    <Page wide>
      <PageHeader
        title={t("statistic.returns")}
        lead={t("statistic.returns_lead")}
        crumbs={[{ label: t("place.statistics"), href: "#/statistics" }]}
        actions={
          session.has("submitReturns") ? (
            <Button icon={Send} look="primary" disabled={!data?.over || !data.balance.balances} onPress={() => setSubmitting(true)}>
              {t("statistic.submit")}
            </Button>
          ) : undefined
        }
      />
      <StatisticsNav current="returns" />
      <Card flush>
        <div className={s.filters} role="search" aria-label={t("statistic.what")}>
          <Select<Family> name="family" width="full" label={t("statistic.family")} value={family} onChange={(next) => set({ family: next, part: null, sheet: null })} options={FAMILIES.map((id) => ({ id, label: t(`statistic.family.${id}`) }))} />
          <Select name="year" width="full" label={t("statistic.year")} value={String(year)} onChange={(next) => set({ year: next })} options={Array.from({ length: 12 }, (_, back) => String(LAST_YEAR + 1 - back)).map((id) => ({ id, label: id }))} />
          {parts > 0 && <Select name="part" width="full" label={t("statistic.part")} value={String(part)} onChange={(next) => set({ part: next })} options={Array.from({ length: parts }, (_, at) => ({ id: String(at + 1), label: parts === 4 ? t(`statistic.part.q${at + 1}`) : t(`statistic.part.m${at + 1}`) }))} />}
        </div>
      </Card>
      {prepared.failure && <FailureNotice failure={prepared.failure} onRetry={prepared.reload} />}
      {!data && !prepared.failure && <Skeleton lines={10} />}
      {data && (
        <div className={s.stack}>
          {!data.over && <Notice tone="warning">{t("statistic.not_over")}</Notice>}
          {!data.verified && <Notice tone="warning">{t("statistic.profile_unverified")}</Notice>}
          {data.unverified.length > 0 && <Notice tone="warning">{t("statistic.codes_unverified", { countries: data.unverified.map((code) => country(code) || code).join(", ") })}</Notice>}
          <Tabs
            key={`${family} ${year} ${part}`}
            label={t("statistic.returns")}
            items={[
              {
                id: "sheets",
                label: t("statistic.sheets"),
                children: (
                  <div className={s.stack}>
                    <ExportBar what={{ of: "return", query: asked }} title={title} notes={[period ?? ""]} />
                    <SheetView sheets={data.sheets} />
                  </div>
                ),
              },
              { id: "balance", label: t("statistic.balance"), children: <div className={s.stack}><ExportBar what={{ of: "balance", query: asked }} title={`${title}: ${t("statistic.balance")}`} notes={[period ?? ""]} /><BalanceView balance={data.balance} /></div> },
              { id: "versions", label: t("statistic.versions"), children: <Versions versions={submissions.data} failure={submissions.failure} onRetry={submissions.reload} /> },
            ]}
          />
        </div>
      )}
      {submitting && data && <SubmitDrawer query={asked} title={`${title}, ${period ?? ""}`} again={data.versions.length > 0} onClose={() => setSubmitting(false)} />}
    </Page>
  );
}
