import { useWords } from "@/app/words";
import { ButtonLink, Card, KeyValueList, Notice, PersonName, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, StatusProcedureView, StatusRulingView } from "@/ipc/generated";
import { ToldBy } from "../../letters/ToldBy";
import { LongText } from "../../interviews/LongText";
import { Part } from "../../needs/Part";
import { useMemberName } from "../../people/useMemberName";
import i from "../../Items.module.css";
import { holderTarget, statusHref, type StatusVerb } from "./addresses";
import { groundOf, useGroundWord } from "./useGround";

/** A procedure in which a status may end: ground, notice, response, decision for each holder, service. */
export function ProcedureCard({ file, procedure }: { file: CaseFile; procedure: StatusProcedureView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const ground = useGroundWord(file);
  const nameOf = useMemberName(file);
  const rule = groundOf(file, procedure.ground);
  const { record, examine } = file.after.rights;
  const goesOn = procedure.served === null && procedure.abandoned === null;
  const undecided = procedure.rulings.some(({ verdict }) => verdict === null);
  // A status that ends is told by a letter; where everybody keeps theirs, no letter is owed.
  const ends = procedure.rulings.some(({ verdict }) => verdict === "ends");
  const untouched = procedure.rulings.every(({ verdict }) => verdict === null);
  const link = (verb: StatusVerb, label: string, look: "primary" | "secondary" | "quiet" = "secondary") => (
    <ButtonLink size="sm" look={look} href={statusHref(file.id, verb, procedure.id)}>
      {label}
    </ButtonLink>
  );
  const state = procedure.abandoned !== null ? "abandoned" : procedure.served ? "served" : !undecided ? "decided" : procedure.response ? "responded" : procedure.notice ? "noticed" : "opened";
  return (
    <Card title={t("status.procedure_of", { kind: words(rule?.procedure.name), name: nameOf(procedure.person) })} actions={<StatusPill tone={goesOn ? "warning" : "neutral"}>{t(`status.state.${state}`)}</StatusPill>}>
      <Stack gap={4}>
        {state === "noticed" && procedure.notice && <Notice title={t("status.respond_by", { date: longDate(procedure.notice.respondBy) })} />}
        {undecided && procedure.decideBy && state !== "noticed" && <Notice title={t("status.decide_by", { date: longDate(procedure.decideBy) })} />}
        {state === "decided" && <Notice tone="warning" title={t(ends ? "status.to_write" : "status.to_serve")} />}
        <KeyValueList
          items={[
            { label: t("status.ground"), value: ground(procedure.ground) },
            { label: t("status.basis"), value: rule ? words(rule.ground.legalBasis) : null },
            { label: t("status.opened"), value: <bdi>{t("letter.issued_by", { time: longDate(procedure.openedOn), name: procedure.openedBy })}</bdi> },
            { label: t("status.reasons"), value: <LongText>{procedure.reasons}</LongText> },
            ...(procedure.notice ? [{ label: t("status.notice"), value: <LongText>{`${longDate(procedure.notice.served.on)} · ${procedure.notice.served.note}\n${procedure.notice.reasons}`}</LongText> }] : []),
            ...(procedure.response ? [{ label: t("status.response"), value: <LongText>{`${longDate(procedure.response.on)}\n${procedure.response.said}`}</LongText> }] : []),
            ...(procedure.compelling ? [{ label: t("status.compelling"), value: <LongText>{procedure.compelling}</LongText> }] : []),
            ...(procedure.served ? [{ label: t("status.served"), value: <bdi>{t("letter.issued_by", { time: longDate(procedure.served.on), name: procedure.served.note })}</bdi> }] : []),
            ...(procedure.abandoned ? [{ label: t("status.abandoned"), value: <LongText>{procedure.abandoned}</LongText> }] : []),
          ]}
        />
        <ToldBy file={file} record={procedure.id} />
        {procedure.rulings.length > 0 && (
          <Part title={t("status.decisions")}>
            <ul className={i.list} aria-label={t("status.decisions")}>
              {procedure.rulings.map((ruling) => (
                <li key={ruling.person}>
                  <Ruling file={file} procedure={procedure} ruling={ruling} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        {goesOn && (
          <Row gap={2}>
            {examine && procedure.notice && undecided && link("respond", procedure.response ? t("status.respond_more") : t("status.record_response"))}
            {record && !undecided && !ends && link("serve", t("status.serve"), "primary")}
            {examine && untouched && link("abandon", t("status.abandon"), "quiet")}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function Ruling({ file, procedure, ruling }: { file: CaseFile; procedure: StatusProcedureView; ruling: StatusRulingView }) {
  const { t, longDate } = useI18n();
  const goesOn = procedure.served === null && procedure.abandoned === null;
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <PersonName latin={ruling.name.latin} native={ruling.name.native} />
        {ruling.verdict ? <StatusPill tone={ruling.verdict === "ends" ? "danger" : "success"}>{t(`status.verdict.${ruling.verdict}`)}</StatusPill> : <StatusPill tone="warning">{t("status.undecided")}</StatusPill>}
        {ruling.person !== procedure.person && <StatusPill>{t("status.derived")}</StatusPill>}
      </p>
      {ruling.officer && <p className={i.quiet}><bdi>{t("letter.issued_by", { time: longDate(ruling.decidedOn), name: ruling.officer })}</bdi></p>}
      {ruling.reasons && <LongText>{ruling.reasons}</LongText>}
      {ruling.id && <ToldBy file={file} record={ruling.id} />}
      {goesOn && ruling.verdict === null && file.after.rights.decide && (
        <div>
          <ButtonLink size="sm" look="primary" href={statusHref(file.id, "decide", holderTarget(procedure.id, ruling.person))}>
            {t("status.decide")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
