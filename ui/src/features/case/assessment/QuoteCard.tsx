import { X } from "lucide-react";
import { IconButton } from "@/components";
import { useI18n } from "@/i18n";
import { LongText } from "../interviews/LongText";
import { toSecond } from "../interviews/times";
import type { Quote } from "./lines";
import s from "./Quotes.module.css";

/** The words themselves, with the line they stand in. */
export function QuoteCard({ quote: { line, label }, onRemove }: { quote: Quote; onRemove?: () => void }) {
  const { t } = useI18n();
  return (
    <blockquote className={s.quote}>
      <footer className={s.source}>
        <cite>{label}</cite>
        <span>{t(`line.${line.kind}`)}</span>
        <time dateTime={line.at}>{toSecond(line.at)}</time>
        {onRemove && (
          <span className={s.remove}>
            <IconButton icon={X} size="sm" label={t("assessment.remove_line", { line: label })} onPress={onRemove} />
          </span>
        )}
      </footer>
      <LongText>{line.text}</LongText>
    </blockquote>
  );
}
