import { ListChecks, Plus } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Empty, FailureNotice, Notice, Page, PageHeader, Skeleton, Stack, SubNav } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { Areas } from "./Areas";
import { Gap } from "./Gap";
import { GapDrawer, ImproveDrawer, RecommendDrawer, RespondDrawer } from "./GapDrawers";
import { PrintPlan, SaveAudits } from "./SaveAudits";
import { useQualityNav } from "./useQualityNav";

export type Asked = { what: "gap" } | { what: "recommend"; gap: string } | { what: "respond" | "improve"; recommendation: string };

/** The plan of action: each gap with what was recommended, answered and done. */
export function ActionsScreen() {
  const { t, number } = useI18n();
  const { has } = useSession();
  const nav = useQualityNav();
  const { data, failure, reload } = useQuery("quality.gaps", null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const late = data?.gaps.flatMap(({ recommendations }) => recommendations.flatMap(({ improvements }) => improvements.filter(({ overdue }) => overdue))).length ?? 0;
  const add = has("assess") && (
    <Button icon={Plus} look="primary" onPress={() => setAsked({ what: "gap" })}>
      {t("quality.gap_add")}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t("quality.actions")} lead={t("quality.actions_lead")} actions={
          <>
            {data && data.gaps.length > 0 && <SaveAudits what={{ of: "plan" }} name={t("quality.actions")} />}
            {add}
          </>
        } />
      <SubNav label={t("place.quality")} items={nav} current="actions" />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {late > 0 && <Notice tone="danger" title={t("quality.overdue_count", { count: late })} />}
      {data && data.gaps.length === 0 && (
        <Card>
          <Empty icon={ListChecks} title={t("quality.gap_none")} actions={add}>
            {t("quality.gap_none_hint")}
          </Empty>
        </Card>
      )}
      {data && <Areas gaps={data.gaps} />}
      {data && data.gaps.length > 0 && (
        <Stack gap={4}>
          <Card title={t("quality.print_title")}>
            <PrintPlan />
          </Card>
          {data.gaps.map((gap, index) => (
            <Gap key={gap.gap.id} view={gap} place={number(data.gaps.length - index)} onAsk={setAsked} />
          ))}
        </Stack>
      )}
      {asked?.what === "gap" && <GapDrawer onClose={close} />}
      {asked?.what === "recommend" && <RecommendDrawer gap={asked.gap} onClose={close} />}
      {asked?.what === "respond" && <RespondDrawer recommendation={asked.recommendation} onClose={close} />}
      {asked?.what === "improve" && <ImproveDrawer recommendation={asked.recommendation} owners={data?.owners ?? []} onClose={close} />}
    </Page>
  );
}
