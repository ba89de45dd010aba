import { useState } from "react";
import { Button, Card, DataTable, Dialog, FailureNotice, PdfPreview, Row, useToast, type Column } from "@/components";
import { useLanguageName } from "@/features/register/languages";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseReturns, ReturnPaper, VoluntaryReturnView } from "@/ipc/generated";

/** Papers that were printed for one return: looked at, saved. */
export function Papers({ all, one }: { all: CaseReturns; one: VoluntaryReturnView }) {
  const { t, dateTime } = useI18n();
  const language = useLanguageName();
  const say = useToast();
  const save = useCommand("return.save", { quiet: true });
  const [looking, setLooking] = useState<string | null>(null);
  const shown = useQuery("return.show", looking === null ? undefined : { paper: looking });
  if (one.papers.length === 0) return null;
  const keep = (paper: string) => void save.run({ paper }).then((done) => done.ok && say(t("return.file_saved", { name: done.answer.path })));
  const columns: Column<ReturnPaper>[] = [
    { id: "kind", header: t("return.paper"), cell: ({ kind }) => t(`return.print.${kind}`) },
    { id: "number", header: t("return.paper_number"), cell: ({ number }) => <bdi className="tabular">{number}</bdi>, minor: true },
    { id: "language", header: t("return.language"), cell: (paper) => language(paper.language), minor: true },
    { id: "printed", header: t("return.printed"), cell: ({ issuedAt }) => dateTime(issuedAt) },
    {
      id: "do",
      header: t("return.actions"),
      cell: ({ id }) =>
        all.mayCounsel && (
          <Row gap={2}>
            <Button size="sm" onPress={() => setLooking(id)}>
              {t("return.look")}
            </Button>
            <Button size="sm" look="quiet" onPress={() => keep(id)}>
              {t("return.save_file")}
            </Button>
          </Row>
        ),
    },
  ];
  return (
    <Card level={3} flush title={t("return.papers")} note={one.name.latin}>
      {save.failure && <FailureNotice failure={save.failure} />}
      <DataTable label={t("return.papers")} columns={columns} rows={one.papers} rowKey={({ id }) => id} empty={null} />
      <Dialog title={t("return.papers")} open={looking !== null} onClose={() => setLooking(null)} size="lg">
        {shown.failure ? <FailureNotice failure={shown.failure} onRetry={shown.reload} /> : <PdfPreview bytes={shown.data?.pdf} label={t("return.paper")} />}
      </Dialog>
    </Card>
  );
}
