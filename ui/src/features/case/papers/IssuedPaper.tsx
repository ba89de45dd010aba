import { ArrowLeft, Download, Printer, RefreshCw } from "lucide-react";
import { Button, ButtonLink, Card, FailureNotice, KeyValueList, Notice, PdfPreview, Row, Stack, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, PaperView } from "@/ipc/generated";
import { Split } from "../letters/Split";
import { useMayFile } from "../documents/useMayFile";
import { paperHref } from "./addresses";
import { PaperState } from "./PaperState";
import { usePaperWords } from "./usePaperWords";

/** A paper as it was printed: to be read, saved, printed; reissued when it is no longer right. */
export function IssuedPaper({ file, paper }: { file: CaseFile; paper: PaperView }) {
  const { t, longDate, dateTime } = useI18n();
  const say = useToast();
  const words = usePaperWords(file);
  const may = useMayFile(file);
  const shown = useQuery("paper.show", { paper: paper.id });
  const save = useCommand("paper.save", { quiet: true });
  const open = useCommand("paper.open", { quiet: true });
  const failure = save.failure ?? open.failure;
  const unconfirmed = [paper.language, paper.beside].flatMap((id) => (id !== null && file.folder.rules[paper.kind]?.unconfirmed.includes(id) ? [id] : []));
  const about = paper.about.appointment ?? paper.about.acknowledgement ?? paper.person;
  return (
    <Split aside={shown.failure ? <FailureNotice failure={shown.failure} onRetry={shown.reload} /> : <PdfPreview bytes={shown.data?.pdf} label={t("paper.document", { number: paper.number })} />}>
      <Stack gap={4}>
        <div>
          <ButtonLink size="sm" look="quiet" icon={ArrowLeft} href={paperHref(file.id)}>
            {t("paper.all")}
          </ButtonLink>
        </div>
        <Card title={t(`paper.kind.${paper.kind}`)} actions={<PaperState paper={paper} />}>
          <Stack gap={4}>
            <Row>
              <Button look="primary" icon={Printer} busy={open.busy} onPress={() => void open.run({ paper: paper.id }).then((done) => done.ok && say(t("letter.opened_toast", { path: done.answer.path })))}>
                {t("letter.open")}
              </Button>
              <Button icon={Download} busy={save.busy} onPress={() => void save.run({ paper: paper.id }).then((done) => done.ok && say(t("letter.saved_toast", { path: done.answer.path })))}>
                {t("letter.save_pdf")}
              </Button>
              {may && paper.supersededBy === null && paper.kind !== "transcript" && (
                <ButtonLink look="quiet" icon={RefreshCw} href={paperHref(file.id, paper.kind, about)}>
                  {t("paper.reissue")}
                </ButtonLink>
              )}
            </Row>
            {failure && <FailureNotice failure={failure} />}
            {unconfirmed.length > 0 && <Notice tone="warning">{t("paper.unconfirmed", { languages: unconfirmed.map((id) => t(`language.${id}`)).join(", ") })}</Notice>}
            <KeyValueList
              items={[
                { label: t("letter.number"), value: <bdi>{paper.number}</bdi> },
                { label: t("paper.holder"), value: <bdi>{words.holder(paper)}</bdi> },
                { label: t("letter.languages"), value: words.languages(paper) },
                { label: t("letter.issued"), value: <bdi>{t("letter.issued_by", { time: dateTime(paper.issuedAt), name: paper.issuedBy })}</bdi> },
                ...(paper.validUntil ? [{ label: t("paper.valid_until"), value: longDate(paper.validUntil) }] : []),
                { label: t("letter.check_code"), value: <bdi>{paper.hash.slice(0, 16)}</bdi> },
              ]}
            />
          </Stack>
        </Card>
      </Stack>
    </Split>
  );
}
