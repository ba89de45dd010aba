import { BidiText, ButtonLink, Deadline, Row, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { AppealView, CaseFile, ProceedingView } from "@/ipc/generated";
import { Part } from "../../needs/Part";
import i from "../../Items.module.css";
import { appealHref } from "./addresses";

/** Hearings, directions, submissions, in the order of their days. */
export function Steps({ file, appeal }: { file: CaseFile; appeal: AppealView }) {
  const { t } = useI18n();
  if (appeal.steps.length === 0) return null;
  return (
    <Part title={t("appeal.steps")}>
      <ol className={i.list} aria-label={t("appeal.steps")}>
        {appeal.steps.map((step) => (
          <li key={step.id}>
            <Step file={file} step={step} open={appeal.state === "pending"} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Step({ file, step, open }: { file: CaseFile; step: ProceedingView; open: boolean }) {
  const { t, longDate } = useI18n();
  const facts = [longDate(step.day), step.time, step.place, step.whom];
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{t(`appeal.kind.${step.kind}`)}</span>
        <BidiText>{step.what}</BidiText>
        {step.doneOn ? <StatusPill tone="success">{t("appeal.done", { date: longDate(step.doneOn) })}</StatusPill> : step.daysLeft !== null && <Deadline daysLeft={step.daysLeft} due={step.day} />}
      </p>
      <p className={i.quiet}>
        <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
      </p>
      {step.outcome && (
        <p>
          <BidiText>{step.outcome}</BidiText>
        </p>
      )}
      {open && file.after.rights.record && (
        <Row gap={2}>
          {!step.doneOn && (
            <ButtonLink size="sm" href={appealHref(file.id, "done", step.id)}>
              {step.kind === "hearing" ? t("appeal.held") : t("appeal.mark_done")}
            </ButtonLink>
          )}
          <ButtonLink size="sm" look="quiet" href={appealHref(file.id, "undo", step.id)}>
            {t("need.withdraw")}
          </ButtonLink>
        </Row>
      )}
    </div>
  );
}
