import { CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { BidiText, Button, Card, DataTable, Empty, FailureNotice, Notice, Progress, RadioGroup, Row, Select, Stack, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import type { AlikeChoice, Mapping, OpenedList, PreviewRow } from "@/ipc/generated";
import { RowNotes } from "./RowFaults";
import { shown, SHOWS, taken, tally, type Show } from "./tally";
import { usePieces } from "./usePieces";
import s from "./Import.module.css";

export interface PreviewStepProps {
  list: OpenedList;
  mapping: Mapping;
  alike: AlikeChoice;
  onAlike(alike: AlikeChoice): void;
  onBack(): void;
  onDone(): void;
}

const ON_A_PAGE = 50;

/** What would become of each row. Nothing is written. */
export function PreviewStep({ list, mapping, alike, onAlike, onBack, onDone }: PreviewStepProps) {
  const { t, number } = useI18n();
  const [rows, setRows] = useState<PreviewRow[]>([]);
  const [show, setShow] = useState<Show>("problems");
  const [page, setPage] = useState(1);
  const work = usePieces(
    async (from, count) => {
      const { rows: next, of } = await call("import.preview", { import: list.import, mapping, from, count });
      const reached = from + next.length;
      return { rows: next, next: next.length > 0 && reached < of ? reached : null };
    },
    (piece) => setRows((before) => [...before, ...piece.rows]),
  );
  const { run } = work;
  useEffect(() => {
    setRows([]);
    run(0);
  }, [run]);

  const counts = tally(rows);
  const found = shown(rows, show);
  const willBe = taken(rows, alike);
  const running = work.state === "running";
  const columns: Column<PreviewRow>[] = [
    { id: "line", header: t("import.line"), figures: true, width: "5rem", cell: ({ line }) => number(line) },
    { id: "name", header: t("compare.name"), cell: ({ name }) => <BidiText>{name}</BidiText> },
    { id: "group", header: t("import.field.group"), minor: true, cell: ({ family }) => <BidiText>{family}</BidiText> },
    { id: "what", header: t("import.what"), cell: (row) => <RowNotes row={row} /> },
  ];
  return (
    <Stack gap={4}>
      {(running || work.state === "stopped") && (
        <Card>
          <Progress label={t(running ? "import.checking" : "import.checking_stopped")} done={rows.length} total={list.rows} {...(running ? { onCancel: work.stop } : {})} />
          {!running && <Button onPress={() => run()}>{t("import.go_on")}</Button>}
        </Card>
      )}
      {work.failure && <FailureNotice failure={work.failure} onRetry={() => run()} />}
      {work.state === "done" && (
        <Notice tone={counts.problems > 0 ? "warning" : "success"} live title={t("import.checked", { count: willBe, taken: number(willBe), rows: number(rows.length) })}>
          {t("import.checked_text", { faulty: number(counts.faulty), warned: number(counts.warned), twice: number(counts.twice), like: number(counts.like) })}
        </Notice>
      )}
      {counts.like > 0 && (
        <RadioGroup<AlikeChoice>
          name="like"
          label={t("import.like")}
          options={[
            { id: "queue", label: t("import.like.queue"), hint: t("import.like.queue_hint") },
            { id: "leave", label: t("import.like.leave"), hint: t("import.like.leave_hint") },
          ]}
          value={alike}
          onChange={onAlike}
        />
      )}
      <Row>
        <Button look="primary" disabled={work.state !== "done" || willBe === 0} onPress={onDone}>
          {t("import.take", { count: willBe, rows: number(willBe) })}
        </Button>
        <Button onPress={onBack}>{t("import.back_to_columns")}</Button>
      </Row>
      <Card flush title={t("import.step.preview")} note={t("import.nothing_written")}>
        <div className={s.filter}>
          <Select<Show>
            name="show"
            label={t("import.show")}
            value={show}
            options={SHOWS.map((id) => ({ id, label: t(`import.show.${id}`, { count: number(counts[id]) }) }))}
            onChange={(next) => {
              setShow(next);
              setPage(1);
            }}
          />
        </div>
        <DataTable
          alignTop
          label={t("import.step.preview")}
          columns={columns}
          rows={found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)}
          rowKey={({ line }) => String(line)}
          loading={running}
          total={found.length}
          page={page}
          pageSize={ON_A_PAGE}
          onPage={setPage}
          empty={<Empty icon={CircleCheck} title={t(running ? "state.loading" : "import.none_here")} />}
        />
      </Card>
    </Stack>
  );
}
