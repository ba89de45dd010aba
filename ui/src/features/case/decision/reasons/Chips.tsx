import { FileText, Gavel, Landmark, MessageSquareQuote, Scale, TriangleAlert, type LucideIcon } from "lucide-react";
import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { Basis, Disagreement } from "@/ipc/generated";
import { basisKey } from "./paragraphs";
import type { BasisWords } from "./useBasisWords";
import s from "./Reasons.module.css";

const ICONS: Record<Basis["kind"], LucideIcon> = { fact: Scale, source: FileText, element: Landmark, outcome: Gavel };

const iconOf = (basis: Basis): LucideIcon => (basis.kind === "source" && basis.source.kind === "line" ? MessageSquareQuote : ICONS[basis.kind]);

/** What a paragraph rests on, each with a sign where it no longer agrees. */
export function Chips({ bases, words, disagreements = [], number }: { bases: readonly Basis[]; words: BasisWords; disagreements?: readonly Disagreement[]; number: number }) {
  const { t } = useI18n();
  if (bases.length === 0) return <p className={s.free}>{t("reasons.free")}</p>;
  return (
    <ul className={s.chips} aria-label={t("reasons.rests_on", { number })}>
      {bases.map((basis, index) => {
        const wrong = disagreements.some(({ at }) => at === index);
        const Icon = wrong ? TriangleAlert : iconOf(basis);
        const href = words.href(basis);
        const label = <BidiText>{words.label(basis)}</BidiText>;
        return (
          <li key={basisKey(basis)} className={s.chip} data-wrong={wrong || undefined}>
            <Icon aria-hidden="true" className={s.chipIcon} />
            {href ? <a href={href}>{label}</a> : label}
            {wrong && <span className="visually-hidden">{t("reasons.disagrees")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
