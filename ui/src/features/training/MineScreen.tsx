import { FailureNotice, Page, PageHeader, Skeleton, SubNav } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { OFFICERS } from "./addresses";
import { DueList } from "./DueList";
import { OfficerTraining } from "./OfficerTraining";
import { useTrainingNav } from "./useTrainingNav";

/** One's own training. */
export function MineScreen() {
  const { t } = useI18n();
  const nav = useTrainingNav();
  const { data, failure, reload } = useQuery("training.mine", { officer: null });
  return (
    <Page>
      <PageHeader title={t("training.own")} lead={t("training.own_lead")} />
      <SubNav label={t("place.training")} items={nav} current="mine" />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && <DueList due={data.due} />}
      {data && <OfficerTraining data={data} own />}
    </Page>
  );
}

/** The training of an officer, for whoever reads trainings. */
export function OfficerScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("training.mine", { officer: id });
  return (
    <Page>
      <PageHeader title={data ? data.row.name : t("training.officers")} crumbs={[{ label: t("training.officers"), href: OFFICERS }]} />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && <OfficerTraining data={data} own={false} />}
    </Page>
  );
}
