import { Columns2, UserCheck, UserX, Users } from "lucide-react";
import { Button, cx, PersonName } from "@/components";
import { Portrait } from "@/features/photo";
import { usePersonWords } from "@/features/find/usePersonWords";
import { useI18n } from "@/i18n";
import type { Candidate } from "@/ipc/generated";
import { BandPill } from "./BandPill";
import { Reasons } from "./Reasons";
import type { Verdict } from "./verdict";
import s from "./Duplicates.module.css";

export interface CandidateCardProps {
  candidate: Candidate;
  /** Side by side, with an answer begun or none. */
  onAsk(verdict: Verdict | null): void;
  onDifferent(): void;
}

/** Somebody who may be the person at the counter, and why. */
export function CandidateCard({ candidate, onAsk, onDifferent }: CandidateCardProps) {
  const { t } = useI18n();
  const words = usePersonWords();
  const { person, likeness } = candidate;
  const name = person.name.latin;
  const button = (label: string) => t("duplicates.button_for", { label, name });
  return (
    <div className={cx(s.card, s[likeness.band])} role="group" aria-label={name}>
      <div className={s.cardHead}>
        <Portrait name={name} hash={person.portrait} />
        <span className={s.person}>
          <PersonName latin={name} native={person.name.native} />
          <span className={s.quiet}>{words.facts(person).join(" · ")}</span>
          <span className={s.quiet}>{words.cases(person)}</span>
        </span>
        <BandPill likeness={likeness} />
      </div>
      <Reasons reasons={likeness.reasons} most={4} />
      <div className={s.buttons}>
        <Button size="sm" icon={Columns2} look="primary" label={button(t("duplicates.compare"))} onPress={() => onAsk(null)}>
          {t("duplicates.compare")}
        </Button>
        <Button size="sm" icon={UserCheck} label={button(t("duplicates.this_is"))} onPress={() => onAsk("same")}>
          {t("duplicates.this_is")}
        </Button>
        <Button size="sm" icon={UserX} label={button(t("duplicates.different"))} onPress={onDifferent}>
          {t("duplicates.different")}
        </Button>
        <Button size="sm" icon={Users} label={button(t("duplicates.relative"))} onPress={() => onAsk("relative")}>
          {t("duplicates.relative")}
        </Button>
      </div>
    </div>
  );
}
