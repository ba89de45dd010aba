import { ChevronRight } from "lucide-react";
import { useSession } from "@/app/session";
import { Card } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import s from "./Work.module.css";

/** What two workstations say differently and waits for a decision. */
export function Conflicts() {
  const { t, number } = useI18n();
  const { has } = useSession();
  const { data } = useQuery("conflict.list", has("settle") ? null : undefined);
  const count = data?.conflicts.length ?? 0;
  if (count === 0) return null;
  return (
    <Card flush title={t("conflict.title")} note={number(count)}>
      <ul>
        <li>
          <a data-row href="#/conflicts" className={s.row}>
            <span className={s.muted}>{t("work.no_limit")}</span>
            <span className={s.what}>
              <span className={s.title}>{t("work.conflicts", { count })}</span>
              <span className={s.muted}>{t("work.conflicts_hint")}</span>
            </span>
            <span className={s.who} />
            <ChevronRight aria-hidden="true" className={s.go} />
          </a>
        </li>
      </ul>
    </Card>
  );
}
