import { DoorClosed, DoorOpen } from "lucide-react";
import { useWords } from "@/app/words";
import { ButtonLink, Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, ClosureView, ReopeningView } from "@/ipc/generated";
import { ToldBy } from "../../letters/ToldBy";
import { LongText } from "../../interviews/LongText";
import { sectionHref } from "../../sections";
import i from "../../Items.module.css";
import { endHref } from "./addresses";

/** How the case ended, whether it begins again, and the way to either. */
export function EndCard({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const { closures, reopenings, offered, reopening } = file.after.end;
  const { record } = file.after.rights;
  const waits = reopenings.some(({ verdict }) => verdict === null);
  if (closures.length === 0 && reopenings.length === 0 && offered.length === 0 && !reopening) return null;
  return (
    <Card title={t("end.title")}>
      <Stack gap={3}>
        {closures.map((closure) => (
          <Closed key={closure.id} file={file} closure={closure} />
        ))}
        {reopenings.map((request) => (
          <Again key={request.id} file={file} request={request} />
        ))}
        {record && (
          <Row gap={2}>
            {offered.length > 0 && (
              <ButtonLink size="sm" icon={DoorClosed} href={endHref(file.id, "close")}>
                {t("end.close")}
              </ButtonLink>
            )}
            {reopening && !waits && (
              <ButtonLink size="sm" icon={DoorOpen} href={endHref(file.id, "reopen")}>
                {t("end.reopen")}
              </ButtonLink>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function Closed({ file, closure }: { file: CaseFile; closure: ClosureView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const reason = file.after.end.reasons.find(({ code }) => code === closure.reason);
  const facts = [
    longDate(closure.closedOn),
    closure.officer,
    closure.statementOn && t("end.signed", { date: longDate(closure.statementOn) }),
    closure.returnAsked && t("end.return_asked"),
    closure.destination,
  ];
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{words(reason?.name) || closure.reason}</span>
        <StatusPill>{t("end.closed")}</StatusPill>
      </p>
      <p className={i.quiet}>
        <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
      </p>
      <LongText>{closure.known}</LongText>
      <ToldBy file={file} record={closure.id} />
    </div>
  );
}

function Again({ file, request }: { file: CaseFile; request: ReopeningView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const ground = words(file.after.end.grounds.find(({ code }) => code === request.ground)?.name) || request.ground;
  const here = request.earlier === file.id;
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{t(`end.kind.${request.kind}`)}</span>
        <StatusPill tone={request.verdict ? (request.verdict.accepted ? "success" : "neutral") : "warning"}>
          {request.verdict ? (request.verdict.accepted ? t("end.accepted") : t("end.refused")) : t("end.waits")}
        </StatusPill>
      </p>
      <p className={i.quiet}>
        <bdi>{[ground, request.requestedBy, longDate(request.requestedOn)].join(" · ")}</bdi>
      </p>
      <LongText>{request.reasons}</LongText>
      {request.verdict && (
        <p className={i.quiet}>
          <bdi>{t("appeal.decided_line", { date: longDate(request.verdict.on), name: request.decidedBy ?? "", why: request.verdict.because })}</bdi>
        </p>
      )}
      {!here && (
        <p>
          <a href={sectionHref(request.earlier, "overview")}>{t("end.earlier_case", { number: request.earlierNumber })}</a>
        </p>
      )}
      {here && request.opened && (
        <p>
          <a href={sectionHref(request.opened, "overview")}>{t("end.new_case", { number: request.openedNumber ?? "" })}</a>
        </p>
      )}
      {here && !request.verdict && file.after.rights.decide && (
        <div>
          <ButtonLink size="sm" look="primary" href={endHref(file.id, "decide-reopening", request.id)}>
            {t("end.decide_reopening")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
