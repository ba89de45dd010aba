import { Archive } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { BidiText, Card, Checkbox, DataTable, Empty, Notice, TextField, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { FileView } from "@/ipc/generated";
import { recordsHref } from "./addresses";
import { FileDrawer } from "./FileDrawer";
import { FileStatePill } from "./FileState";
import s from "./Records.module.css";

/** Paper files of all cases. A reader of codes types a label into the box and Enter opens it. */
export function FilesList({ open }: { open: string | undefined }) {
  const { t, date, number } = useI18n();
  const [text, setText] = useState("");
  const [out, setOut] = useState(false);
  const [page, setPage] = useState(1);
  const list = useQuery("filing.list", { text, out, page: page - 1 }, { keep: true });
  const opened = list.data?.rows.find(({ id }) => id === open);
  const columns: Column<FileView>[] = [
    { id: "label", header: t("filing.label"), cell: ({ label }) => <bdi className="tabular">{label}</bdi> },
    { id: "state", header: t("filing.where"), cell: (file) => <FileStatePill file={file} /> },
    { id: "holder", header: t("filing.holder"), cell: ({ holder, place, boxed }) => <BidiText>{holder ?? (boxed ? t("filing.box_number", { number: boxed }) : place)}</BidiText> },
    { id: "due", header: t("filing.due_back"), cell: ({ dueBack }) => date(dueBack), figures: true },
  ];
  const { overdue = 0, missing = 0 } = list.data ?? {};
  return (
    <>
      {(overdue > 0 || missing > 0) && (
        <Notice tone="warning" title={t("filing.late", { overdue, missing })}>
          {t("filing.late_hint")}
        </Notice>
      )}
      <Card flush title={t("records.files")} note={list.data && number(list.data.total)}>
        <form
          role="search"
          className={s.filters}
          onSubmit={(event) => {
            event.preventDefault();
            const [first] = list.data?.rows ?? [];
            if (first && list.data?.rows.length === 1) go(recordsHref("files", first.id));
          }}
        >
          <div className={s.search}>
            <TextField name="text" type="search" width="full" label={t("filing.find")} hint={t("filing.find_hint")} value={text} onChange={(next) => { setText(next); setPage(1); }} />
          </div>
          <div className={s.tick}>
            <Checkbox name="out" label={t("filing.only_out")} checked={out} onChange={(next) => { setOut(next); setPage(1); }} />
          </div>
        </form>
        <DataTable
          label={t("records.files")}
          columns={columns}
          rows={list.data?.rows}
          rowKey={({ id }) => id}
          href={({ id }) => recordsHref("files", id)}
          loading={list.loading}
          failure={list.failure}
          onRetry={list.reload}
          total={list.data?.total ?? 0}
          page={page}
          pageSize={list.data?.size ?? 50}
          onPage={setPage}
          empty={
            <Empty icon={Archive} title={t("filing.none")}>
              {t("filing.none_hint")}
            </Empty>
          }
        />
      </Card>
      {opened && <FileDrawer key={opened.id} file={opened} onClose={() => go(recordsHref("files"))} />}
    </>
  );
}
