import { Ban, Copy, Download, FilePen, Printer } from "lucide-react";
import { Button, ButtonLink, Card, FailureNotice, KeyValueList, Notice, PdfPreview, Row, Stack, useToast } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, LetterView } from "@/ipc/generated";
import { letterHref } from "./addresses";
import { Copies } from "./Copies";
import { DeliverForm } from "./DeliverForm";
import { LetterState } from "./LetterState";
import { PrintLetters } from "./PrintLetters";
import { Remedies } from "./Remedies";
import { Split } from "./Split";
import { useLetterWords } from "./useLetterWords";

/** A letter as it was printed: to be read, saved, printed, and handed over. */
export function IssuedLetter({ file, letter, reload }: { file: CaseFile; letter: LetterView; reload(): void }) {
  const { t, date, dateTime, number } = useI18n();
  const say = useToast();
  const shown = useQuery("letter.show", { letter: letter.id });
  const save = useCommand("letter.save", { quiet: true });
  const open = useCommand("letter.open", { quiet: true });
  const { delivery } = letter;
  const words = useWords();
  const service = (code: string) => words(file.after.services.find((one) => one.code === code)?.name) || code;

  const keep = async () => {
    const done = await save.run({ letter: letter.id });
    if (done.ok) say(t("letter.saved_toast", { path: done.answer.path }));
  };
  const view = async () => {
    const done = await open.run({ letter: letter.id });
    if (done.ok) say(t("letter.opened_toast", { path: done.answer.path }));
  };
  const problem = save.failure ?? open.failure;
  const languages = [letter.language, letter.summary].flatMap((tag) => (tag ? [t(`language.${tag}`)] : []));
  const letters = useLetterWords();
  const stands = letter.superseded === null && letter.voided === null;
  const due = file.lettersDue.find(({ issued }) => issued === letter.id);
  const persons = letter.persons.length > 0 ? letter.persons : (due?.persons ?? []);
  const correction = words(file.writing.corrections.find(({ code }) => code === letter.superseded?.correction)?.name);
  const after = file.letters.find(({ id }) => id === letter.superseded?.by);
  const before = file.letters.find(({ id }) => id === letter.supersedes);
  const facts = [
    { label: t("letter.number"), value: <bdi>{letter.number}</bdi> },
    ...(persons.length > 0 ? [{ label: t("letter.addressed"), value: <bdi>{letters.whom(file, persons)}</bdi> }] : []),
    ...(before ? [{ label: t("letter.corrects"), value: <a href={letterHref(file.id, "show", before.id)}><bdi>{before.number}</bdi></a> }] : []),
    { label: t("letter.issued"), value: <bdi>{t("letter.issued_by", { time: dateTime(letter.issuedAt), name: letter.issuedBy })}</bdi> },
    { label: t("letter.languages"), value: languages.join(", ") },
    { label: t("letter.pages"), value: number(letter.pages) },
    { label: t("letter.template"), value: <bdi>{letters.template(letter.template)}</bdi> },
    { label: t("letter.check_code"), value: <bdi>{letter.hash.slice(0, 16)}</bdi> },
    ...(delivery?.by ? [{ label: t("service.by"), value: service(delivery.by) }] : []),
    ...(delivery?.doneOn && delivery.doneOn !== delivery.on ? [{ label: t("service.by"), value: t("service.counts", { date: date(delivery.on) }) }] : []),
    ...(delivery?.interpreter ? [{ label: t("service.interpreter"), value: <bdi>{delivery.interpreter}</bdi> }] : []),
    ...(delivery && delivery.signed !== null ? [{ label: t("service.signed"), value: delivery.signed ? t("service.signed.yes") : t("service.signed.no") }] : []),
    ...(delivery?.witness ? [{ label: t("service.witness"), value: <bdi>{[delivery.witness, delivery.refusal].filter(Boolean).join(" · ")}</bdi> }] : []),
    delivery
      ? { label: t("letter.delivered"), value: <bdi>{t("letter.issued_by", { time: date(delivery.on), name: delivery.means })}</bdi> }
      : { label: t("letter.planned"), value: date(letter.handOver) },
  ];
  return (
    <Split aside={shown.failure ? <FailureNotice failure={shown.failure} onRetry={shown.reload} /> : <PdfPreview bytes={shown.data?.pdf} label={t("letter.document", { number: letter.number })} />}>
      <Stack gap={4}>
        <Card
          title={t("letter.number_title", { number: letter.number })}
          actions={<LetterState letter={letter} />}
        >
          <Stack gap={4}>
            {letter.voided && <Notice title={t("letter.was_voided", { date: date(letter.voided.on) })}>{letter.voided.because}</Notice>}
            {letter.superseded && (
              <Notice tone="warning" title={t("letter.was_superseded", { number: after?.number ?? "", correction })}>
                <bdi>{letter.superseded.because}</bdi> {after && <a href={letterHref(file.id, "show", after.id)}>{t("letter.open_new")}</a>}
              </Notice>
            )}
            <Row>
              <Button look={delivery ? "secondary" : "primary"} icon={Download} busy={save.busy} onPress={() => void keep()}>
                {t("letter.save_pdf")}
              </Button>
              <Button icon={Printer} busy={open.busy} onPress={() => void view()}>
                {t("letter.open")}
              </Button>
            </Row>
            {file.writing.mayIssue && (
              <Row gap={2}>
                <PrintLetters letters={[letter.id]} />
                {stands && (
                  <ButtonLink size="sm" icon={FilePen} href={letterHref(file.id, "correct", letter.id)}>
                    {t("letter.correct")}
                  </ButtonLink>
                )}
                {letter.canCopy && (
                  <ButtonLink size="sm" icon={Copy} href={letterHref(file.id, "copy", letter.id)}>
                    {t("letter.copy")}
                  </ButtonLink>
                )}
                {stands && !delivery && (
                  <ButtonLink size="sm" look="quiet" icon={Ban} href={letterHref(file.id, "void", letter.id)}>
                    {t("letter.void")}
                  </ButtonLink>
                )}
              </Row>
            )}
            {problem && <FailureNotice failure={problem} />}
            <KeyValueList items={facts} />
          </Stack>
        </Card>
        {letter.copies.length > 0 && <Copies letter={letter} />}
        {!delivery && stands && file.writing.mayIssue && <DeliverForm file={file} letter={letter} reload={reload} />}
        {letter.subject === "decision" && (
          <Card title={delivery ? t("letter.appeal") : t("letter.remedies")}>
            <Remedies file={file} />
          </Card>
        )}
      </Stack>
    </Split>
  );
}
