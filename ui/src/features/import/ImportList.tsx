import { FileUp } from "lucide-react";
import { href } from "@/app/router";
import { BidiText, DataTable, Empty, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { ImportView } from "@/ipc/generated";

/** Lists that were taken over, the newest first; or those of which rows were left out. */
export function ImportList({ faulty, to = ["register", "import"] }: { faulty?: boolean; to?: readonly string[] }) {
  const { t, number, date } = useI18n();
  const { data, failure, loading, reload } = useQuery("import.list", null);
  const columns: Column<ImportView>[] = [
    { id: "name", header: t("import.list"), cell: ({ name }) => <BidiText>{name}</BidiText> },
    { id: "on", header: t("import.on"), cell: ({ begunOn }) => date(begunOn) },
    { id: "officer", header: t("cases.officer"), minor: true, cell: ({ begunBy }) => <bdi>{begunBy}</bdi> },
    { id: "rows", header: t("import.count_rows"), figures: true, minor: true, cell: ({ rows }) => number(rows) },
    { id: "made", header: t("import.count_made"), figures: true, cell: ({ made }) => number(made) },
    { id: "skipped", header: t("import.count_skipped"), figures: true, cell: ({ skipped }) => number(skipped) },
    { id: "state", header: t("import.state"), cell: (one) => <ImportState view={one} /> },
  ];
  return (
    <DataTable
      label={t("import.earlier")}
      columns={columns}
      rows={faulty ? data?.filter(({ skipped }) => skipped > 0) : data}
      rowKey={({ id }) => id}
      href={({ id }) => href([...to, id])}
      loading={loading}
      failure={failure}
      onRetry={reload}
      empty={<Empty icon={FileUp} title={t("import.none")} children={t("import.none_hint")} />}
    />
  );
}

export function ImportState({ view: { undoneOn, finishedOn } }: { view: ImportView }) {
  const { t } = useI18n();
  if (undoneOn) return <StatusPill tone="neutral">{t("import.is.undone")}</StatusPill>;
  return finishedOn ? <StatusPill tone="success">{t("import.is.done")}</StatusPill> : <StatusPill tone="warning">{t("import.is.open")}</StatusPill>;
}
