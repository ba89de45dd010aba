import { ArrowDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useKeys } from "@/app/keys";
import { BidiText, Button, FailureNotice, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { Candidate, FoundPerson, MemberVerdict, PersonForm } from "@/ipc/generated";
import { CandidateCard } from "./CandidateCard";
import { CompareDialog } from "./CompareDialog";
import { keepKeyboard } from "./keepKeyboard";
import { useCandidates } from "./useCandidates";
import type { Verdict } from "./verdict";
import s from "./Duplicates.module.css";

export interface DuplicatePanelProps {
  /** As typed so far. */
  person: PersonForm;
  /** Persons who are not meant: the family itself. */
  except: string[];
  /** The officer said: this is the person. */
  onKnown(person: FoundPerson): void;
  /** What was decided already about persons who look like this one. */
  decided: MemberVerdict[];
  onDecided(next: MemberVerdict[]): void;
}

/** Persons of the case file who look like the one being typed. Says so quietly and never takes the keyboard. */
export function DuplicatePanel({ person, except, onKnown, decided, onDecided }: DuplicatePanelProps) {
  const { t } = useI18n();
  const box = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<{ candidate: Candidate; verdict: Verdict | null } | null>(null);
  const [names, setNames] = useState<Record<string, string>>({});
  const not = useMemo(() => [...except, ...decided.map(({ other }) => other)], [except, decided]);
  const { shown, closed, failure, reload } = useCandidates(person, not);
  const likely = shown.filter(({ likeness }) => likeness.band === "likely").length;
  const look = () => {
    box.current?.querySelector<HTMLElement>("button")?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  };
  useKeys([{ keys: "alt+d", always: true, run: look }]);

  const decide = ({ person: other }: Candidate, verdict: Omit<MemberVerdict, "other">) => {
    setNames((before) => ({ ...before, [other.id]: other.name.latin }));
    onDecided([...decided.filter((one) => one.other !== other.id), { other: other.id, ...verdict }]);
    setAsked(null);
    keepKeyboard(box.current);
  };
  const takeBack = ({ other }: MemberVerdict) => {
    onDecided(decided.filter((one) => one.other !== other));
    keepKeyboard(box.current, box.current?.closest("form"));
  };
  const known = ({ person: found }: Candidate) => {
    setAsked(null);
    keepKeyboard(box.current?.closest("form"));
    onKnown(found);
  };
  return (
    <>
      <p role="status" aria-live="polite" className="visually-hidden">
        {shown.length > 0 && t("duplicates.announce", { count: shown.length, likely })}
      </p>
      {closed.map(({ ask }) => (
        <Notice key={ask} tone="warning">
          {t("access.match", { name: ask })}
        </Notice>
      ))}
      {shown.length > 0 && (
        <div className={s.strip}>
          <h3 className={s.heading}>{t("duplicates.here_before", { count: shown.length })}</h3>
          <Button size="sm" icon={ArrowDown} onPress={look}>
            {t("duplicates.look")}
          </Button>
          <kbd className={s.key} aria-hidden="true">
            Alt D
          </kbd>
        </div>
      )}
      <section ref={box} className={s.panel} aria-label={t("duplicates.panel")} hidden={shown.length === 0 && decided.length === 0 && !failure}>
        {failure && <FailureNotice failure={failure} onRetry={reload} />}
        {shown.length > 0 && (
          <ul className={s.cards}>
            {shown.map((candidate) => (
              <li key={candidate.person.id}>
                <CandidateCard
                  candidate={candidate}
                  onAsk={(verdict) => setAsked({ candidate, verdict })}
                  onDifferent={() => decide(candidate, { verdict: "different", relationship: null, reason: "" })}
                />
              </li>
            ))}
          </ul>
        )}
        {decided.length > 0 && (
          <ul className={s.decidedList} aria-label={t("duplicates.decided")}>
            {decided.map((one) => (
              <li key={one.other} className={s.decidedRow}>
                <span>
                  {t(one.verdict === "relative" ? "duplicates.is_relative" : "duplicates.is_different")} <BidiText>{names[one.other] ?? t("duplicates.somebody")}</BidiText>
                </span>
                <Button size="sm" look="quiet" onPress={() => takeBack(one)}>
                  {t("duplicates.take_back")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {asked && (
        // The dialog has a form of its own: sending it must not send the one it was opened from.
        <div onSubmit={(event) => event.stopPropagation()}>
          <CompareDialog
            form={person}
            candidate={asked.candidate}
            begin={asked.verdict}
            onClose={() => setAsked(null)}
            onKnown={() => known(asked.candidate)}
            onVerdict={(verdict) => decide(asked.candidate, verdict)}
          />
        </div>
      )}
    </>
  );
}
