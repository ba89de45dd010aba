import { Archive } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { BidiText, Checkbox, Notice, TextField, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { FileView } from "@/ipc/generated";
import { recordsHref } from "./addresses";
import { PagedCard } from "./PagedCard";
import { FileDrawer } from "./FileDrawer";
import { FileStatePill } from "./FileState";
import s from "./Records.module.css";

/** Paper files of all cases. A reader of codes types a label into the box and Enter opens it. */
export function FilesList({ open }: { open: string | undefined }) {
  const { t, date } = useI18n();
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
      <PagedCard
        title={t("records.files")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id }) => recordsHref("files", id)}
        page={page}
        onPage={setPage}
        none={{ icon: Archive, title: t("filing.none"), hint: t("filing.none_hint") }}
        filters={
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
        }
      />
      {opened && <FileDrawer key={opened.id} file={opened} onClose={() => go(recordsHref("files"))} />}
    </>
  );
}
