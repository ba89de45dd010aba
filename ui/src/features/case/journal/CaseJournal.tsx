import { useMemo, useState } from "react";
import { Card, DataTable, Empty, RadioGroup } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { keyed, useEntryColumns } from "./useEntryColumns";
import s from "./Journal.module.css";

type Shown = "all" | "changes" | "readings";
const PAGE = 50;

/** Who did what in the case and who read it, the newest first. Nobody can change it. */
export function CaseJournal({ file }: { file: CaseFile }) {
  const { t, number } = useI18n();
  const columns = useEntryColumns();
  const journal = useQuery("case.journal", { application: file.id });
  const [shown, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(1);

  const entries = useMemo(() => {
    const all = journal.data && keyed(journal.data);
    return all?.filter((entry) => shown === "all" || entry.reading === (shown === "readings"));
  }, [journal.data, shown]);

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
