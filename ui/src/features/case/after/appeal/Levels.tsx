import { CircleCheck, Gavel, Hourglass, Lock, type LucideIcon } from "lucide-react";
import { useWords } from "@/app/words";
import { ButtonLink, Card, Deadline, StatusPill, type Tone } from "@/components";
import { useI18n, type Key } from "@/i18n";
import type { CaseFile, LevelView } from "@/ipc/generated";
import i from "../../Items.module.css";
import s from "../After.module.css";
import { appealHref, remedyTarget } from "./addresses";

type State = "used" | "open" | "over";
const stateOf = ({ used, open }: LevelView): State => (used ? "used" : open ? "open" : "over");
const LOOKS: Record<State, { tone: Tone; icon: LucideIcon; words: Key }> = {
  used: { tone: "success", icon: CircleCheck, words: "appeal.level_used" },
  open: { tone: "warning", icon: Hourglass, words: "appeal.level_open" },
  over: { tone: "neutral", icon: Lock, words: "appeal.level_over" },
};

/** The levels in their order: which is used, which is open and until when. */
export function Levels({ file, levels }: { file: CaseFile; levels: readonly LevelView[] }) {
  const { t } = useI18n();
  return (
    <Card title={t("appeal.levels")}>
      <ol className={s.track} aria-label={t("appeal.levels")}>
        {levels.map((level) => (
          <li key={`${level.remedy} ${level.procedure ?? ""}`} className={s.stop}>
            <Level file={file} level={level} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Level({ file, level }: { file: CaseFile; level: LevelView }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const state = stateOf(level);
  const { tone, icon, words: said } = LOOKS[state];
  const { record } = file.after.rights;
  const facts = [
    t("appeal.counted", { from: longDate(level.from), last: longDate(level.lastDay) }),
    level.suspensive ? t("letter.suspensive") : t("letter.not_suspensive"),
    words(level.legalBasis),
    !level.verified && t("clock.unverified"),
  ];
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <Gavel aria-hidden="true" className={s.icon} />
        <span>{words(level.name)}</span>
        <StatusPill tone={tone} icon={icon}>
          {t(said)}
        </StatusPill>
        {level.procedure && <StatusPill>{t("appeal.against_status")}</StatusPill>}
        {state === "open" && <Deadline daysLeft={level.daysLeft} due={level.lastDay} />}
      </p>
      <p className={i.quiet}>{facts.filter(Boolean).join(" · ")}</p>
      {record && state !== "used" && (
        <div>
          <ButtonLink size="sm" look={state === "open" ? "primary" : "secondary"} icon={Gavel} href={appealHref(file.id, "lodge", remedyTarget(level.remedy, level.procedure))}>
            {state === "open" ? t("appeal.lodge") : t("appeal.lodge_late")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
