import { ListPlus, Lock, Plus } from "lucide-react";
import { Button, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Paragraph } from "@/ipc/generated";
import { nameOf } from "../../interviews/people";
import { Chips } from "./Chips";
import { subject, textIn } from "./paragraphs";
import type { BasisWords } from "./useBasisWords";
import s from "./Reasons.module.css";

/** What the file would say beside what is written: each is taken over, or left. */
export function Proposals({ file, words, proposals, language, unverified, onTake, onTakeAll }: { file: CaseFile; words: BasisWords; proposals: readonly Paragraph[]; language: string; unverified: boolean; onTake(one: Paragraph): void; onTakeAll(): void }) {
  const { t } = useI18n();
  if (proposals.length === 0) return null;
  return (
    <details className={s.proposals}>
      <summary className={s.proposalsHead}>{t("reasons.proposals", { count: proposals.length })}</summary>
      <p className={s.hint}>{t("reasons.proposals_hint")}</p>
      {unverified && <p className={s.hint}>{t("reasons.unverified")}</p>}
      <div>
        <Button icon={ListPlus} onPress={onTakeAll}>
          {t("reasons.take_all", { count: proposals.length })}
        </Button>
      </div>
      <ol className={s.list}>
        {proposals.map((one, index) => {
          const [first] = one.restsOn;
          const what = first ? words.label(first) : "";
          return (
            <li key={subject(one)} className={s.proposal}>
              <p dir="auto" lang={language} className={s.proposed}>
                {textIn(one, language) || Object.values(one.texts)[0]}
              </p>
              <div className={s.under}>
                <Chips bases={one.restsOn} words={words} number={index + 1} />
                {one.annex && (
                  <StatusPill tone="warning" icon={Lock}>
                    {t("reasons.read_by_one", { name: nameOf(file, one.annex) })}
                  </StatusPill>
                )}
                <Button size="sm" icon={Plus} onPress={() => onTake(one)}>
                  {t("reasons.take", { what })}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
