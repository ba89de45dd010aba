import { CircleCheck } from "lucide-react";
import { Card, Empty, FailureNotice, Notice, Page, PageHeader, Skeleton, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { Conflict } from "./Conflict";

/** What two workstations say differently: both are kept until an officer decides. */
export function ConflictsScreen() {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("conflict.list", null);
  return (
    <Page>
      <PageHeader title={t("conflict.title")} lead={t("conflict.lead")} />
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )}
      {data?.more && <Notice>{t("conflict.more")}</Notice>}
      {data?.conflicts.length === 0 && (
        <Card>
          <Empty icon={CircleCheck} title={t("conflict.none")}>
            {t("conflict.none_hint")}
          </Empty>
        </Card>
      )}
      <Stack>
        {data?.conflicts.map((conflict) => (
          <Conflict key={`${conflict.record} ${conflict.field}`} conflict={conflict} />
        ))}
      </Stack>
    </Page>
  );
}
