import { useSession } from "@/app/session";
import { Card, FailureNotice, todayIso } from "@/components";
import { plusDays } from "@/features/appointments/days";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { DiaryRows } from "./DiaryRows";

/** Days ahead that are shown, and days back in which something may still wait. */
const [AHEAD, BACK] = [7, 90];

/** The officer's own visits and reviews of the coming days, those that are late first. */
export function MyDiary() {
  const { t, number } = useI18n();
  const { has } = useSession();
  const today = todayIso();
  const mine = has("assist", "counselReturns", "integrate");
  const { data, failure, reload } = useQuery("diary.between", mine ? { from: plusDays(today, -BACK), until: plusDays(today, AHEAD) } : undefined);
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  const entries = (data ?? []).filter((entry) => entry.mine);
  if (entries.length === 0) return null;
  return (
    <Card flush title={t("diary.mine")} note={number(entries.length)}>
      <DiaryRows entries={entries} />
    </Card>
  );
}
