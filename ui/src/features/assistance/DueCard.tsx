import { ChevronRight } from "lucide-react";
import { Card } from "@/components";
import s from "@/features/work/Work.module.css";
import { useI18n } from "@/i18n";
import type { AssistanceDue } from "@/ipc/generated";
import { DUE_AT } from "./addresses";

/** What is due of assistance and integration: a line for each kind, with the nearest day. */
export function AssistanceDueCard({ due }: { due: readonly AssistanceDue[] }) {
  const { t, date, number } = useI18n();
  if (due.length === 0) return null;
  return (
    <Card flush title={t("assistance.due")} note={number(due.length)}>
      <ul>
        {due.map(({ code, count, late, day }) => (
          <li key={code}>
            <a data-row href={DUE_AT[code]} className={s.row}>
              <span className={s.muted}>{date(day)}</span>
              <span className={s.what}>
                <span className={s.title}>{t(`assistance.due.${code}`, { count })}</span>
                {late > 0 && <span className={s.muted}>{t("work.records_late", { count: late })}</span>}
              </span>
              <span className={s.who} />
              <ChevronRight aria-hidden="true" className={s.go} />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
