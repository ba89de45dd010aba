import { Card, FailureNotice, Skeleton, StatusPill } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { overdueHref } from "./addresses";
import { FigureTable } from "./FigureTable";
import { useMayOpen } from "./useMayOpen";

/** Time limits of all open cases, as they stand today. Asked apart: it takes longer than the rest. */
export function Overdue() {
  const { t, number } = useI18n();
  const words = useWords();
  const mayOpen = useMayOpen();
  const limits = useQuery("statistic.overdue", null, { keep: true });
  if (limits.failure && !limits.data) return <FailureNotice failure={limits.failure} onRetry={limits.reload} />;
  return (
    <Card title={t("statistic.overdue")} note={t("statistic.overdue_note")} flush>
      {!limits.data ? (
        <Skeleton lines={4} />
      ) : (
        <FigureTable
          label={t("statistic.overdue")}
          head={[t("statistic.limit"), t("statistic.limit_overdue"), t("statistic.limit_soon"), t("statistic.limit_running"), t("statistic.limit_worst")]}
          rows={limits.data.rows.map(({ deadline, name, verified, overdue, soon, running, worst }) => {
            const title = `${words(name)}: ${t("statistic.limit_overdue")}`;
            return {
              id: deadline,
              cells: [
                <span key="name">
                  {words(name)} {!verified && <StatusPill tone="warning">{t("statistic.unverified")}</StatusPill>}
                </span>,
                mayOpen && overdue > 0 ? (
                  <a key="overdue" href={overdueHref(deadline, title)} aria-label={t("statistic.open", { what: title, count: number(overdue) })}>
                    {number(overdue)}
                  </a>
                ) : (
                  overdue
                ),
                soon,
                running,
                worst,
              ],
            };
          })}
        />
      )}
    </Card>
  );
}
