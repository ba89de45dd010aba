import { FilePlus2 } from "lucide-react";
import { ButtonLink, Card, DataTable, Row, Stack, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, PaperView } from "@/ipc/generated";
import { useMayFile } from "../documents/useMayFile";
import { PAPER_KINDS, paperHref, paperKindOf } from "./addresses";
import { Appointments } from "./Appointments";
import { Doing } from "./Doing";
import { DrawUp } from "./DrawUp";
import { IssuedPaper } from "./IssuedPaper";
import { NoShows } from "./NoShows";
import { Owed } from "./Owed";
import { PaperState } from "./PaperState";
import { Told } from "./Told";
import { usePaperWords } from "./usePaperWords";
import s from "./Papers.module.css";

export interface PapersProps {
  file: CaseFile;
  verb: string | undefined;
  target: string | undefined;
}

/** What the applicants take along: certificate, receipt, sheet on rights, slip; appointments and what was told. */
export function Papers({ file, verb, target }: PapersProps) {
  const { t } = useI18n();
  const may = useMayFile(file);
  const kind = paperKindOf(verb);
  const shown = verb === "show" ? file.folder.papers.find(({ id }) => id === target) : undefined;
  if (shown) return <IssuedPaper key={shown.id} file={file} paper={shown} />;
  if (kind && may) return <DrawUp key={`${kind} ${target}`} file={file} kind={kind} about={target} />;
  return (
    <Stack gap={5}>
      <NoShows file={file} may={may} />
      <Owed file={file} may={may} />
      <Card title={t("paper.title")} flush={file.folder.papers.length > 0}>
        <Issued file={file} />
      </Card>
      {may && (
        <Card title={t("paper.give")}>
          <Row gap={2}>
            {PAPER_KINDS.map((one) => (
              <ButtonLink key={one} icon={FilePlus2} href={paperHref(file.id, one)}>
                {t(`paper.kind.${one}`)}
              </ButtonLink>
            ))}
          </Row>
        </Card>
      )}
      <Appointments file={file} may={may} />
      <Told file={file} may={may} />
      {may && <Doing key={`${verb} ${target}`} file={file} verb={verb} target={target} />}
    </Stack>
  );
}

/** Papers that were given out, the newest first. */
function Issued({ file }: { file: CaseFile }) {
  const { t, dateTime, longDate } = useI18n();
  const words = usePaperWords(file);
  const papers = [...file.folder.papers].reverse();
  const columns: Column<PaperView>[] = [
    { id: "number", header: t("letter.number"), cell: ({ number }) => <bdi>{number}</bdi> },
    { id: "kind", header: t("paper.kind"), cell: ({ kind }) => t(`paper.kind.${kind}`) },
    { id: "holder", header: t("paper.holder"), cell: (paper) => <bdi>{words.holder(paper)}</bdi> },
    { id: "languages", header: t("letter.languages"), cell: words.languages, minor: true },
    { id: "issued", header: t("letter.issued"), cell: ({ issuedAt }) => dateTime(issuedAt), minor: true },
    { id: "valid", header: t("paper.valid_until"), cell: ({ validUntil }) => validUntil && longDate(validUntil) },
    { id: "state", header: t("paper.state"), cell: (paper) => <PaperState paper={paper} /> },
  ];
  return <DataTable label={t("paper.title")} columns={columns} rows={papers} rowKey={({ id }) => id} href={({ id }) => paperHref(file.id, "show", id)} empty={<p className={s.none}>{t("paper.none")}</p>} />;
}
