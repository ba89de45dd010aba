import { Card } from "@/components";
import { useI18n } from "@/i18n";
import type { StageAge } from "@/ipc/generated";
import { Figure } from "./Figure";
import { FigureTable } from "./FigureTable";
import s from "./Statistics.module.css";

const SHADES = [s.shade0, s.shade1, s.shade2, s.shade3, s.shade4];

/** What is pending, by where it stands and how long it has waited. */
export function Backlog({ backlog }: { backlog: readonly StageAge[] }) {
  const { t, maybe } = useI18n();
  const bands = backlog[0]?.waiting.map(({ code }) => code) ?? [];
  const most = Math.max(1, ...backlog.flatMap(({ waiting }) => waiting.map(({ count }) => count)));
  const shade = (count: number) => SHADES[count === 0 ? 0 : Math.min(4, Math.ceil((count / most) * 4))];
  if (backlog.length === 0) return null;
  const stage = (code: string) => maybe(`stage.${code}`) ?? code;
  return (
    <Card title={t("statistic.backlog")} note={t("statistic.backlog_note")} flush>
      <FigureTable
        label={t("statistic.backlog")}
        head={[t("statistic.dimension.stage"), ...bands.map((band) => t(`statistic.code.waiting.${band}`)), t("statistic.total")]}
        rows={backlog.map((row) => ({
          id: row.stage,
          cells: [
            stage(row.stage),
            ...row.waiting.map(({ code, count, question }) => {
              const title = `${stage(row.stage)}, ${t(`statistic.code.waiting.${code}`)}`;
              return (
                <span key={code} className={`${s.heat} ${shade(count)}`}>
                  <Figure count={count} question={question} title={title} />
                </span>
              );
            }),
            <Figure key="total" count={row.total} question={row.question} title={stage(row.stage)} />,
          ],
        }))}
      />
    </Card>
  );
}
