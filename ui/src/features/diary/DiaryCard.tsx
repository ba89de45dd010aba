import { CalendarDays } from "lucide-react";
import { Card, Empty, FailureNotice, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { DiaryRows } from "./DiaryRows";

/** What stands in the calendar on some days beside appointments. */
export function DiaryCard({ from, until, quiet }: { from: string; until: string; quiet?: boolean }) {
  const { t, number } = useI18n();
  const { data, failure, reload } = useQuery("diary.between", { from, until }, { keep: true });
  // Beside a calendar of appointments nothing is said of nothing.
  if (quiet && data?.length === 0) return null;
  return (
    <Card flush={(data?.length ?? 0) > 0} title={t("diary.title")} note={data && number(data.length)}>
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={4} />}
      {data?.length === 0 && (
        <Empty icon={CalendarDays} title={t("diary.none")}>
          {t("diary.none_hint")}
        </Empty>
      )}
      {data && data.length > 0 && <DiaryRows entries={data} />}
    </Card>
  );
}
