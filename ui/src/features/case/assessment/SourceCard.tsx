import { FileText, X } from "lucide-react";
import { BidiText, IconButton } from "@/components";
import { useI18n } from "@/i18n";
import { Cited } from "@/features/coi/Cited";
import { QuoteCard } from "./QuoteCard";
import type { Known } from "./sources";
import s from "./Quotes.module.css";

/** What something rests on: the words of a line, or a paper by its name. */
export function SourceCard({ known, onRemove }: { known: Known; onRemove?: () => void }) {
  const { t } = useI18n();
  if (known.quote) return <QuoteCard quote={known.quote} {...(onRemove ? { onRemove } : {})} />;
  return (
    <div className={s.quote}>
      <div className={s.source}>
        <FileText aria-hidden="true" className={s.paper} />
        <cite>
          <BidiText>{known.label}</BidiText>
        </cite>
        <span>{t(`source.${known.source.kind}`)}</span>
        {known.detail && !known.citation && <bdi>{known.detail}</bdi>}
        {onRemove && (
          <span className={s.remove}>
            <IconButton icon={X} size="sm" label={t("assessment.remove_line", { line: known.label })} onPress={onRemove} />
          </span>
        )}
      </div>
      {known.citation && <Cited source={known.citation.source} page={known.citation.quote?.page ?? null} words={known.citation.quote?.text ?? null} />}
    </div>
  );
}
