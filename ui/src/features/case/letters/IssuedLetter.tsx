import { CircleCheck, Download, Hourglass, Printer } from "lucide-react";
import { Button, Card, FailureNotice, KeyValueList, PdfPreview, Row, Stack, StatusPill, useToast } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, LetterView } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { DeliverForm } from "./DeliverForm";
import { Remedies } from "./Remedies";
import { Split } from "./Split";

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
  const template = (id: string) => {
    const [name, version = ""] = id.split("@");
    if (name !== "recognition" && name !== "refusal") return <bdi>{id}</bdi>;
    return t("letter.template_version", { name: t(`letter.template.${name}`), version });
  };
  const due = file.lettersDue.find(({ issued }) => issued === letter.id);
  const several = file.lettersDue.length > 1 && due;
  const facts = [
    { label: t("letter.number"), value: <bdi>{letter.number}</bdi> },
    ...(several ? [{ label: t("letter.addressed"), value: <bdi>{several.persons.map((person) => nameOf(file, person)).join(", ")}</bdi> }] : []),
    { label: t("letter.issued"), value: <bdi>{t("letter.issued_by", { time: dateTime(letter.issuedAt), name: letter.issuedBy })}</bdi> },
    { label: t("letter.languages"), value: languages.join(", ") },
    { label: t("letter.pages"), value: number(letter.pages) },
    { label: t("letter.template"), value: template(letter.template) },
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
          actions={
            <StatusPill tone={delivery ? "success" : "warning"} icon={delivery ? CircleCheck : Hourglass}>
              {delivery ? t("letter.delivered") : t("letter.waiting")}
            </StatusPill>
          }
        >
          <Stack gap={4}>
            <Row>
              <Button look={delivery ? "secondary" : "primary"} icon={Download} busy={save.busy} onPress={() => void keep()}>
                {t("letter.save_pdf")}
              </Button>
              <Button icon={Printer} busy={open.busy} onPress={() => void view()}>
                {t("letter.open")}
              </Button>
            </Row>
            {problem && <FailureNotice failure={problem} />}
            <KeyValueList items={facts} />
          </Stack>
        </Card>
        {!delivery && file.actions.includes("deliver") && <DeliverForm file={file} letter={letter} reload={reload} />}
        <Card title={delivery ? t("letter.appeal") : t("letter.remedies")}>
          <Remedies file={file} />
        </Card>
      </Stack>
    </Split>
  );
}
