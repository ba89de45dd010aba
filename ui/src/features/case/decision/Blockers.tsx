import { Notice } from "@/components";
import { useI18n, type Key } from "@/i18n";
import type { Blocker, CaseFile, Code } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { sectionHref, type SectionId } from "../sections";
import s from "./Decision.module.css";

const WORDS: Partial<Record<Code, { text: Key; section: SectionId }>> = {
  notInterviewed: { text: "decision.block.notInterviewed", section: "interviews" },
  interviewOpen: { text: "decision.block.interviewOpen", section: "interviews" },
  factsMissing: { text: "decision.block.factsMissing", section: "assessment" },
  factsUndecided: { text: "decision.block.factsUndecided", section: "assessment" },
  outcomeMissing: { text: "decision.block.outcomeMissing", section: "decision" },
  outcomesMixed: { text: "decision.block.outcomesMixed", section: "decision" },
  reasonsMissing: { text: "decision.block.reasonsMissing", section: "decision" },
};

/** What the core says is missing; before the first save, what the steps of the case say. */
export function blockersOf(file: CaseFile): Blocker[] {
  if (file.decision) return file.decision.blockers;
  return file.steps.flatMap(({ blockedBy }) => blockedBy.map((code) => ({ code, person: null })));
}

/** What keeps the draft from being handed in, each leading to where it is mended. */
export function Blockers({ file, blockers }: { file: CaseFile; blockers: readonly Blocker[] }) {
  const { t } = useI18n();
  if (blockers.length === 0) return <Notice tone="success">{t("decision.ready")}</Notice>;
  return (
    <Notice tone="warning" title={t("decision.blockers")}>
      <ul className={s.blockers}>
        {blockers.map(({ code, person }) => {
          const known = WORDS[code];
          const words = known ? t(known.text, { name: person ? nameOf(file, person) : t("decision.everyone") }) : t(`error.${code}`);
          const elsewhere = known && known.section !== "decision";
          return <li key={`${code} ${person ?? ""}`}>{elsewhere ? <a href={sectionHref(file.id, known.section)}>{words}</a> : words}</li>;
        })}
      </ul>
    </Notice>
  );
}
