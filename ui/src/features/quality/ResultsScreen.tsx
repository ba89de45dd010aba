import { ChartNoAxesColumn } from "lucide-react";
import { useState } from "react";
import { go, href } from "@/app/router";
import { useWords } from "@/app/words";
import { Card, Empty, FailureNotice, Grid, Page, PageHeader, Select, Skeleton, SubNav } from "@/components";
import { PartialDayField } from "@/features/person/PartialDayField";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { AuditReportDay, AuditReportQuery } from "@/ipc/generated";
import { Results } from "./Results";
import { PrintReport, SaveAudits } from "./SaveAudits";
import { useQualityNav } from "./useQualityNav";

/** A day that is not there yet, or whole: half of one asks for nothing. */
const WHOLE = /^(\d{4}-\d{2}-\d{2})?$/;

/** What audits on one checklist show together: by section and indicator, cause and officer. */
export function ResultsScreen({ checklist = "decision" }: { checklist?: string | undefined }) {
  const { t } = useI18n();
  const words = useWords();
  const nav = useQualityNav();
  const checklists = useQuery("quality.checklists", null);
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [day, setDay] = useState<AuditReportDay>("planned");
  const query: AuditReportQuery = { checklist, audit: null, from: from || null, until: until || null, day };
  const whole = WHOLE.test(from) && WHOLE.test(until);
  const { data, failure, reload } = useQuery("quality.report", whole ? query : undefined, { keep: true });
  return (
    <Page wide>
      <PageHeader title={t("quality.results")} lead={t("quality.results_lead")} />
      <SubNav label={t("place.quality")} items={nav} current="results" />
      <Grid min="16rem">
        <Select name="checklist" width="full" hint={t("quality.checklist_hint")} label={t("quality.checklist")} options={(checklists.data ?? []).map((one) => ({ id: one.code, label: words(one.title) }))} value={checklist} onChange={(code) => go(href(["quality", "results", code]))} />
        <Select<AuditReportDay> name="day" width="full" label={t("quality.results_day")} options={(["planned", "done"] as const).map((id) => ({ id, label: t(`quality.results_day.${id}`) }))} value={day} onChange={setDay} />
        <PartialDayField name="from" label={t("quality.results_from")} value={from} onChange={(next) => setFrom(next ?? "")} />
        <PartialDayField name="until" label={t("quality.results_until")} value={until} onChange={(next) => setUntil(next ?? "")} />
      </Grid>
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && data.files === 0 && (
        <Card>
          <Empty icon={ChartNoAxesColumn} title={t(from || until ? "quality.results_none_between" : "quality.results_none")}>
            {t(from || until ? "quality.results_none_between_hint" : "quality.results_none_hint")}
          </Empty>
        </Card>
      )}
      {data && data.files > 0 && (
        <>
          {whole && (
            <Card title={t("quality.print_title")} actions={<SaveAudits what={{ of: "report", query }} name={t("quality.results")} />}>
              <PrintReport query={query} />
            </Card>
          )}
          <Results report={data} />
        </>
      )}
    </Page>
  );
}
