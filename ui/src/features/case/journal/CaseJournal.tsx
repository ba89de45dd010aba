import { Eye, PenLine } from "lucide-react";
import { useMemo, useState } from "react";
import { Card, cx, DataTable, Empty, RadioGroup, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile, EntryView } from "@/ipc/generated";
import { Changes } from "./Changes";
import { isReading } from "./values";
import s from "./Journal.module.css";

type Shown = "all" | "changes" | "readings";
const PAGE = 50;

/** Who did what in the case and who read it, the newest first. Nobody can change it. */
export function CaseJournal({ file }: { file: CaseFile }) {
  const { t, dateTime, number } = useI18n();
  const journal = useQuery("case.journal", { application: file.id });
  const [shown, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(1);

  const entries = useMemo(() => {
    const all = journal.data?.map((entry, index) => ({ ...entry, key: `${entry.at} ${index}` }));
    return all?.filter((entry) => shown === "all" || isReading(entry) === (shown === "readings"));
  }, [journal.data, shown]);

  const columns: Column<EntryView & { key: string }>[] = [
    { id: "at", header: t("journal.when"), width: "11rem", cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    { id: "officer", header: t("journal.who"), width: "14rem", cell: ({ officer }) => <bdi>{officer}</bdi> },
    {
      id: "command",
      header: t("journal.what"),
      cell: (entry) => (
        <div className={cx(s.what, isReading(entry) && s.reading)}>
          <span className={s.command}>
            {isReading(entry) ? <Eye aria-hidden="true" className={s.icon} /> : <PenLine aria-hidden="true" className={s.icon} />}
            {t(`command.${entry.command.replaceAll(".", "_")}`)}
          </span>
          {!isReading(entry) && <Changes entry={entry} />}
        </div>
      ),
    },
  ];

  return (
    <Card
      flush
      title={t("case.section.journal")}
      note={entries && t("journal.count", { count: number(entries.length) })}
      actions={
        <div className={s.choice}>
          <RadioGroup
            name="journal.shown"
            label={t("journal.show")}
            layout="across"
            value={shown}
            onChange={(next) => {
              setShown(next);
              setPage(1);
            }}
            options={[
              { id: "all", label: t("journal.all") },
              { id: "changes", label: t("journal.changes") },
              { id: "readings", label: t("journal.readings") },
            ]}
          />
        </div>
      }
    >
      <DataTable
        alignTop
        label={t("case.section.journal")}
        columns={columns}
        rows={entries?.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={(entry) => entry.key}
        loading={journal.loading}
        failure={journal.failure}
        onRetry={journal.reload}
        empty={<Empty title={t("journal.none")} />}
        total={entries?.length ?? 0}
        page={page}
        pageSize={PAGE}
        onPage={setPage}
      />
    </Card>
  );
}
