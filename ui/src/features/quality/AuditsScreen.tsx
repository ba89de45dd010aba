import { ClipboardCheck, Plus } from "lucide-react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { ButtonLink, Card, DataTable, Empty, Page, PageHeader, StatusPill, SubNav, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { AuditRow } from "@/ipc/generated";
import { AUDITS, PLAN_AUDIT, auditAt } from "./addresses";
import { PlanDrawer } from "./PlanDrawer";
import { SaveAudits } from "./SaveAudits";
import { applicable, percent } from "./share";
import { useQualityNav } from "./useQualityNav";

/** Audits, the newest first. */
export function AuditsScreen({ planning }: { planning?: boolean }) {
  const { t, date, number } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const nav = useQualityNav();
  const audits = useQuery("quality.audits", null);
  const checklists = useQuery("quality.checklists", null);
  const named = (code: string) => words(checklists.data?.find((one) => one.code === code)?.title ?? {}) || code;
  const columns: Column<AuditRow>[] = [
    { id: "title", header: t("quality.title"), cell: ({ title }) => <bdi>{title}</bdi> },
    { id: "checklist", header: t("quality.checklist"), cell: ({ checklist }) => named(checklist) },
    { id: "planned", header: t("quality.planned_on"), cell: ({ plannedOn }) => date(plannedOn), minor: true },
    { id: "marked", header: t("quality.marked"), cell: ({ marked, files }) => t("quality.marked_of", { marked, files }), figures: true },
    {
      id: "right",
      header: t("quality.right"),
      cell: ({ scores }) => {
        const share = percent(scores.correct, applicable(scores));
        return share === null ? t("quality.no_grade") : t("quality.percent", { share });
      },
      figures: true,
    },
    {
      id: "state",
      header: t("quality.state"),
      cell: ({ closedOn }) => <StatusPill tone={closedOn ? "neutral" : "accent"}>{closedOn ? t("quality.closed_on", { day: date(closedOn) }) : t("quality.open")}</StatusPill>,
    },
  ];
  const plan = has("assess") && (
    <ButtonLink icon={Plus} look="primary" href={PLAN_AUDIT}>
      {t("quality.plan")}
    </ButtonLink>
  );
  return (
    <Page wide>
      <PageHeader title={t("place.quality")} lead={t("quality.lead")} actions={plan} />
      <SubNav label={t("place.quality")} items={nav} current="audits" />
      <Card flush title={t("quality.audits")} note={audits.data && number(audits.data.length)} actions={audits.data && audits.data.length > 0 && <SaveAudits what={{ of: "audits" }} name={t("quality.audits")} />}>
        <DataTable
          label={t("quality.audits")}
          columns={columns}
          rows={audits.data}
          rowKey={({ id }) => id}
          href={({ id }) => auditAt(id)}
          loading={audits.loading}
          failure={audits.failure}
          onRetry={audits.reload}
          empty={
            <Empty icon={ClipboardCheck} title={t("quality.none")} actions={plan}>
              {t("quality.none_hint")}
            </Empty>
          }
        />
      </Card>
      {planning && has("assess") && <PlanDrawer audits={audits.data ?? []} checklists={checklists.data ?? []} onClose={() => go(AUDITS)} />}
    </Page>
  );
}
