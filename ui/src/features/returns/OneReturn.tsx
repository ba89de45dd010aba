import { Printer } from "lucide-react";
import { ButtonLink, Card, Notice, Row, Stack, StatusPill, TaskList, type TaskListItem } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseReturns, ReturnStepCode, ReturnStepState, VoluntaryReturnView } from "@/ipc/generated";
import { returnsHref, type Shown } from "./addresses";
import { Money } from "./Money";
import { Papers } from "./Papers";
import { StepDetail } from "./StepDetail";
import { toneOf } from "./stages";
import { useReturnWords } from "./useReturnWords";

const STATES: Record<ReturnStepState, TaskListItem["state"]> = { done: "done", next: "next", later: "open", stopped: "blocked" };
/** What can be recorded more than once. */
const AGAIN: readonly ReturnStepCode[] = ["counselling", "screening", "child", "eligibility", "travelPaper", "booking", "reconfirmation", "monitoring", "reintegration"];

/** The return of one person: its steps, what is next, what was signed, money and papers. */
export function OneReturn({ shown, all, one }: { shown: Shown; all: CaseReturns; one: VoluntaryReturnView }) {
  const { t } = useI18n();
  const words = useReturnWords(all);
  const { record } = one;
  const open = record.ended === null;
  const before = open && record.departed === null;
  const at = (verb: string) => returnsHref(shown, all.application, verb, record.id);
  // Of a return that is over only what was done is told: nothing is next any more.
  const was = (code: ReturnStepCode) => (code === "declaration" && one.declarations.length > 0) || (code === "withdrawal" && one.withdrawals.length > 0);
  const steps = open ? one.steps : one.steps.filter(({ code, state }) => state === "done" || was(code)).map(({ code }) => ({ code, state: "done" as const }));
  const items = steps.map(({ code, state }): TaskListItem => {
    const offered = all.mayCounsel && open && (state !== "done" || AGAIN.includes(code)) && may(code, one);
    return { id: code, title: t(`return.step.${code}`), state: STATES[state], href: offered && state !== "stopped" ? at(code) : undefined, detail: <StepDetail all={all} one={one} code={code} shown={shown} /> };
  });
  const who = record.ledBy ? t("return.by_on", { name: words.member(record.ledBy), day: t(`return.role.${one.role}`) }) : t(`return.role.${one.role}`);
  return (
    <Card title={<bdi>{one.name.latin}</bdi>} note={who} actions={<StatusPill tone={toneOf(one.stage)}>{t(`return.stage.${one.stage}`)}</StatusPill>}>
      <Stack gap={4}>
        {one.holdsStatus && <Notice tone="warning">{t("return.holds_status")}</Notice>}
        {one.hasClaim && before && <Notice>{t("return.claim_goes_on")}</Notice>}
        {record.ended?.note && (
          <Notice title={t(`return.stage.${one.stage}`)}>
            <bdi>{record.ended.note}</bdi>
          </Notice>
        )}
        {items.length > 0 && <TaskList label={t("return.steps_of", { name: one.name.latin })} items={items} />}
        <Money shown={shown} all={all} one={one} />
        <Papers all={all} one={one} />
      {open && (all.mayCounsel || all.mayAdvise) && (
        <Row gap={2}>
          {before && all.mayCounsel && <ButtonLink href={at("stay")}>{t("return.stay")}</ButtonLink>}
          {all.mayCounsel && (
            <ButtonLink icon={Printer} href={at("print")}>
              {t("return.print")}
            </ButtonLink>
          )}
          {before && all.mayCounsel && <ButtonLink href={at("clear")}>{t("return.clear")}</ButtonLink>}
          {all.mayAdvise && one.holdsStatus && <ButtonLink href={at("advise")}>{t("return.advise")}</ButtonLink>}
          {before && all.mayCounsel && (
            <ButtonLink look="quiet" href={at("end")}>
              {t("return.end")}
            </ButtonLink>
          )}
        </Row>
      )}
      </Stack>
    </Card>
  );
}

/** Whether a step is done from here: a child that is led signs nothing, and some steps only come after others. */
function may(code: ReturnStepCode, one: VoluntaryReturnView): boolean {
  const { record } = one;
  const gone = record.departed !== null;
  if (code === "declaration" || code === "withdrawal") return record.ledBy === null && !gone;
  if (code === "arrival") return gone;
  if (code === "monitoring" || code === "reintegration" || code === "completion") return record.arrived !== null;
  if (code === "reconfirmation") return record.booking !== null && !gone && record.ledBy === null;
  return !gone;
}
