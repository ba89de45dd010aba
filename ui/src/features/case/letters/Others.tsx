import { Card, DataTable, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, LetterView } from "@/ipc/generated";
import { letterHref } from "./addresses";
import { LetterState } from "./LetterState";
import { useLetterWords } from "./useLetterWords";

/** Letters that do not stand here in full: of other acts, void, or superseded. The newest first. */
export function Others({ file, letters }: { file: CaseFile; letters: readonly LetterView[] }) {
  const { t, dateTime } = useI18n();
  const words = useLetterWords();
  if (letters.length === 0) return null;
  const columns: Column<LetterView>[] = [
    { id: "number", header: t("letter.number"), cell: ({ number }) => <bdi>{number}</bdi> },
    { id: "letter", header: t("letter.which"), cell: ({ template }) => words.kind(template.split("@")[0] ?? "") },
    { id: "whom", header: t("letter.addressed"), cell: ({ persons }) => <bdi>{words.whom(file, persons)}</bdi>, minor: true },
    { id: "issued", header: t("letter.issued"), cell: ({ issuedAt }) => dateTime(issuedAt), minor: true },
    { id: "state", header: t("letter.state"), cell: (letter) => <LetterState letter={letter} /> },
  ];
  return (
    <Card flush title={t("letter.others")}>
      <DataTable label={t("letter.others")} columns={columns} rows={[...letters].reverse()} rowKey={({ id }) => id} href={({ id }) => letterHref(file.id, "show", id)} empty={null} />
    </Card>
  );
}
