import type { ReactNode } from "react";
import { ButtonLink, TaskList, type TaskListItem } from "@/components";
import { useI18n } from "@/i18n";
import type { ActionCode, CaseFile, Step, StepCode } from "@/ipc/generated";
import { sectionHref, STEP_SECTIONS } from "../sections";
import s from "./Overview.module.css";

/** What an officer must be allowed to do for a step. */
const NEEDED: Record<StepCode, ActionCode | null> = {
  register: null,
  interview: "interview",
  assess: "assess",
  draft: "draft",
  review: "review",
  issue: "issue",
  deliver: "deliver",
  tell: null,
};

/** The steps of the case: done, next with its button, waiting with what keeps it. */
export function Steps({ file }: { file: CaseFile }) {
  const { t, longDate } = useI18n();

  const may = (step: Step): boolean => {
    const needed = NEEDED[step.code];
    return needed === null || file.actions.includes(needed);
  };
  const keeps = (step: Step, before: Step | undefined): ReactNode => {
    const lines = step.blockedBy.map((code) => t(`error.${code}`));
    if (step.state === "next" && !may(step)) {
      lines.push(step.code === "review" && file.ownDraft ? t("error.ownDraft") : t("case.not_yours"));
    }
    if (step.state === "waiting" && lines.length === 0 && before) lines.push(t("case.after", { step: t(`step.${before.code}`) }));
    return lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : undefined;
  };

  const items = file.steps.map((step, index): TaskListItem => {
    const to = sectionHref(file.id, STEP_SECTIONS[step.code]);
    const title = t(`step.${step.code}`);
    if (step.state === "done") return { id: step.code, title, state: "done", href: to, detail: step.doneOn ? longDate(step.doneOn) : undefined };
    if (step.state === "waiting") return { id: step.code, title, state: "blocked", detail: keeps(step, file.steps[index - 1]) };
    return {
      id: step.code,
      title,
      state: "next",
      detail: keeps(step, undefined),
      aside: (
        <span className={s.go}>
          <ButtonLink href={to} look={may(step) ? "primary" : "secondary"} size="sm">
            {may(step) ? t(`case.do.${step.code}`) : t("case.look")}
          </ButtonLink>
        </span>
      ),
    };
  });
  return <TaskList label={t("case.steps")} items={items} />;
}
