import { MessageCircleQuestion, Plane, Truck } from "lucide-react";
import { useWords } from "@/app/words";
import { BidiText, ButtonLink, Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, InquiryView } from "@/ipc/generated";
import { LongText } from "../interviews/LongText";
import i from "../Items.module.css";
import { letterHref } from "./addresses";
import { useLetterWords } from "./useLetterWords";

/** What letters are made from: questions to the applicant, transfers to other units, requests for travel documents. */
export function Written({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const { inquiries, transfers, travels, mayAsk, mayTransfer, mayIssue } = file.writing;
  const holders = file.after.status.holders.filter(({ endedOn }) => endedOn === null);
  const early = !["final", "closed"].includes(file.stage);
  const travel = mayIssue && holders.length > 0;
  if (inquiries.length + transfers.length + travels.length === 0 && !((mayAsk || mayTransfer) && early) && !travel) return null;
  return (
    <Card title={t("letter.made_from")}>
      <Stack gap={4}>
        <ul className={i.list}>
          {inquiries.map((inquiry) => (
            <li key={inquiry.id}>
              <Inquiry file={file} inquiry={inquiry} />
            </li>
          ))}
          {transfers.map((one) => (
            <li key={one.id} className={i.item}>
              <p className={i.itemTitle}>{t("transfer.of", { from: words(one.from), to: words(one.to) })}</p>
              <p className={i.quiet}>
                <bdi>{t("letter.issued_by", { time: longDate(one.on), name: one.officer })}</bdi>
              </p>
              <LongText>{one.reason}</LongText>
            </li>
          ))}
          {travels.map((one) => {
            const issued = file.writing.offers.find(({ record }) => record === one.id)?.issued ?? null;
            return (
              <li key={one.id} className={i.item}>
                <p className={i.itemTitle}>
                  <BidiText>{one.document}</BidiText>
                </p>
                <p className={i.quiet}>
                  <BidiText>{one.body}</BidiText> · <BidiText>{one.purpose}</BidiText>
                </p>
                {mayIssue && issued === null && (
                  <div>
                    <ButtonLink size="sm" look="quiet" href={letterHref(file.id, "untravel", one.id)}>
                      {t("travel.take_back")}
                    </ButtonLink>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        <Row gap={2}>
          {mayAsk && early && (
            <ButtonLink icon={MessageCircleQuestion} href={letterHref(file.id, "ask")}>
              {t("inquiry.ask")}
            </ButtonLink>
          )}
          {mayTransfer && early && (
            <ButtonLink icon={Truck} href={letterHref(file.id, "transfer")}>
              {t("transfer.make")}
            </ButtonLink>
          )}
          {travel &&
            holders.map(({ person, name }) => (
              <ButtonLink key={person} icon={Plane} href={letterHref(file.id, "travel", person)}>
                {t("travel.record_of", { name: name.latin })}
              </ButtonLink>
            ))}
        </Row>
      </Stack>
    </Card>
  );
}

function Inquiry({ file, inquiry }: { file: CaseFile; inquiry: InquiryView }) {
  const { t, longDate } = useI18n();
  const letters = useLetterWords();
  const { mayAsk } = file.writing;
  const answered = inquiry.answeredOn !== null;
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        {t(`inquiry.kind.${inquiry.kind}`)}
        {answered ? <StatusPill tone="success">{t("inquiry.answered")}</StatusPill> : <StatusPill tone="warning">{inquiry.asked ? t("inquiry.waits", { date: longDate(inquiry.dueOn) }) : t("inquiry.not_issued")}</StatusPill>}
      </p>
      <p className={i.quiet}>
        <bdi>{t("letter.to", { names: letters.whom(file, inquiry.persons) })}</bdi>
      </p>
      <ol>
        {inquiry.points.map((point) => (
          <li key={point}>
            <BidiText>{point}</BidiText>
          </li>
        ))}
      </ol>
      {inquiry.answer && <LongText>{inquiry.answer}</LongText>}
      {mayAsk && !answered && (
        <Row gap={2}>
          {inquiry.asked ? (
            <ButtonLink size="sm" look="primary" href={letterHref(file.id, "answer", inquiry.id)}>
              {t("inquiry.record_answer")}
            </ButtonLink>
          ) : (
            <ButtonLink size="sm" look="quiet" href={letterHref(file.id, "unask", inquiry.id)}>
              {t("inquiry.take_back")}
            </ButtonLink>
          )}
        </Row>
      )}
    </div>
  );
}
