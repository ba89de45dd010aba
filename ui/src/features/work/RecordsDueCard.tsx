import { ChevronRight } from "lucide-react";
import { Card } from "@/components";
import { recordsHref } from "@/features/records/addresses";
import { useI18n } from "@/i18n";
import type { RecordsCode, RecordsDue } from "@/ipc/generated";
import s from "./Work.module.css";

const WHERE: Record<RecordsCode, string> = {
  emergency: "#/oversight",
  breach: recordsHref("breaches"),
  disclosure: recordsHref("requests"),
  file: recordsHref("files"),
  receive: recordsHref("files"),
  handover: "#/exchange/cases",
  export: recordsHref("exports"),
  erasure: recordsHref("retention"),
  late: recordsHref("retention"),
  retention: recordsHref("retention"),
};

/** What is due about records: a line for each kind, with the nearest day. */
export function RecordsDueCard({ due }: { due: readonly RecordsDue[] }) {
  const { t, date, number } = useI18n();
  return (
    <Card flush title={t("work.records")} note={number(due.length)}>
      <ul>
        {due.map(({ code, count, late, day }) => (
          <li key={code}>
            <a data-row href={WHERE[code]} className={s.row}>
              <span className={s.muted}>{date(day)}</span>
              <span className={s.what}>
                <span className={s.title}>{t(`work.records.${code}`, { count })}</span>
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
