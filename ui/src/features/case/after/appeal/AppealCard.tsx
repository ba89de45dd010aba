import { useWords } from "@/app/words";
import { BidiText, ButtonLink, Card, KeyValueList, Notice, Row, Stack, StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { AppealState, AppealView, CaseFile, JudgmentResult, JudgmentView } from "@/ipc/generated";
import { useMemberName } from "../../people/useMemberName";
import { ToldBy } from "../../letters/ToldBy";
import { LongText } from "../../interviews/LongText";
import i from "../../Items.module.css";
import { appealHref, type AppealVerb } from "./addresses";
import { Steps } from "./Steps";

const TONES: Record<AppealState, Tone> = { outOfTime: "danger", lateAsked: "warning", lateRefused: "neutral", pending: "info", toCarryOut: "warning", ended: "neutral" };

/** One appeal: who lodged it, what is next, what happened before the body, how it ended. */
export function AppealCard({ file, appeal }: { file: CaseFile; appeal: AppealView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const nameOf = useMemberName(file);
  const { record, decide } = file.after.rights;
  const heard = appeal.state === "pending";
  const judges = heard && (appeal.kind === "court" ? record : decide);
  const link = (verb: AppealVerb, label: string, look: "primary" | "secondary" | "quiet" = "secondary") => (
    <ButtonLink size="sm" look={look} href={appealHref(file.id, verb, appeal.id)}>
      {label}
    </ButtonLink>
  );
  return (
    <Card title={words(appeal.name)} actions={<StatusPill tone={TONES[appeal.state]}>{t(`appeal.state.${appeal.state}`)}</StatusPill>}>
      <Stack gap={4}>
        <Next appeal={appeal} />
        <KeyValueList
          items={[
            { label: t("appeal.lodged_on"), value: longDate(appeal.lodgedOn) },
            { label: t("appeal.lodged_by"), value: <BidiText>{appeal.lodgedBy}</BidiText> },
            { label: t("appeal.persons"), value: <bdi>{appeal.persons.map(nameOf).join(", ")}</bdi> },
            { label: t("appeal.reference"), value: appeal.reference ? <bdi>{appeal.reference}</bdi> : null },
            { label: t("appeal.last_day"), value: longDate(appeal.lastDay) },
            { label: t("appeal.grounds"), value: appeal.grounds ? <LongText>{appeal.grounds}</LongText> : null },
            ...(appeal.lateness ? [{ label: t("appeal.late_request"), value: appeal.lateness.request ? <LongText>{appeal.lateness.request}</LongText> : t("appeal.late_unasked") }] : []),
            ...(appeal.lateness?.decidedOn
              ? [{ label: appeal.lateness.accepted ? t("appeal.late_yes") : t("appeal.late_no"), value: <bdi>{t("appeal.decided_line", { date: longDate(appeal.lateness.decidedOn), name: appeal.latenessBy ?? "", why: appeal.lateness.because })}</bdi> }]
              : []),
          ]}
        />
        <Steps file={file} appeal={appeal} />
        {appeal.judgment && <Judgment file={file} judgment={appeal.judgment} />}
        <Row gap={2}>
          {decide && (appeal.state === "lateAsked" || appeal.state === "outOfTime") && link("late", t("appeal.decide_late"), "primary")}
          {judges && link("judgment", appeal.kind === "court" ? t("appeal.record_judgment") : t("appeal.decide_complaint"), "primary")}
          {record && heard && (
            <>
              {link("hearing", t("appeal.add_hearing"))}
              {link("direction", t("appeal.add_direction"))}
              {link("submission", t("appeal.add_submission"))}
              {link("interim", t("appeal.add_interim"))}
            </>
          )}
          {record && appeal.fresh && link("mistake", t("appeal.mistake"), "quiet")}
        </Row>
      </Stack>
    </Card>
  );
}

/** What is next, and by when. */
function Next({ appeal }: { appeal: AppealView }) {
  const { t, longDate } = useI18n();
  const next = appeal.steps.find((step) => step.doneOn === null);
  if (appeal.state === "pending" && next) {
    return <Notice tone={next.daysLeft !== null && next.daysLeft < 0 ? "danger" : "info"} title={t("appeal.next_step", { what: t(`appeal.kind.${next.kind}`), date: longDate(next.day) })} />;
  }
  if (appeal.state === "ended") return null;
  return <Notice tone={appeal.state === "pending" ? "info" : "warning"} title={t(`appeal.next.${appeal.state}`)} />;
}

const RESULT_TONES: Record<JudgmentResult, Tone> = { upheld: "neutral", granted: "success", remitted: "warning", withdrawn: "neutral", struckOut: "neutral" };

function Judgment({ file, judgment }: { file: CaseFile; judgment: JudgmentView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const nameOf = useMemberName(file);
  const outcome = (code: string | null) => words(file.outcomes.find((one) => one.code === code)?.name);
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{t("appeal.judgment")}</span>
        <StatusPill tone={RESULT_TONES[judgment.result]}>{t(`appeal.result.${judgment.result}`)}</StatusPill>
      </p>
      <p className={i.quiet}>
        <bdi>{t("appeal.judgment_line", { given: longDate(judgment.givenOn), received: longDate(judgment.receivedOn), name: judgment.recordedBy, number: judgment.reference ?? "" })}</bdi>
      </p>
      {judgment.reasons && <LongText>{judgment.reasons}</LongText>}
      {judgment.granted.map(({ person, outcome: granted }) => (
        <p key={person}>
          <bdi>{t("rules.of_person", { name: nameOf(person), text: outcome(granted.code) })}</bdi>
        </p>
      ))}
      <ToldBy file={file} record={judgment.id} />
      {judgment.carriedOutBy && <p className={i.quiet}>{t("appeal.carried_out", { name: judgment.carriedOutBy })}</p>}
      {file.after.rights.decide && judgment.result === "granted" && !judgment.carriedOut && (
        <div>
          <ButtonLink size="sm" look="primary" href={appealHref(file.id, "carry-out", judgment.id)}>
            {t("appeal.carry_out")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
