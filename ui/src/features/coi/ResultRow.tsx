import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { CoiHit } from "@/ipc/generated";
import { sourceHref } from "./addresses";
import { Snippet } from "./Snippet";
import { SourceState } from "./SourceState";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";

/** A source that was found, and where in it the words stand. */
export function ResultRow({ hit: { source, passages } }: { hit: CoiHit }) {
  const { t } = useI18n();
  const words = useSourceWords();
  return (
    <li className={s.result}>
      <p className={s.resultTitle}>
        <a data-row href={sourceHref(source.id)}>
          <BidiText>{source.title}</BidiText>
        </a>
        <SourceState source={source} />
      </p>
      <p className={s.quiet}>
        {words.facts(source).map((fact, index) => (
          <bdi key={index}>{fact}</bdi>
        ))}
      </p>
      <p className={s.quiet}>
        <bdi>{words.topics(source.topics)}</bdi>
      </p>
      {passages.length > 0 && (
        <ul className={s.passages}>
          {passages.map(({ kind, page, quote, snippet }) => (
            <li key={`${page} ${quote ?? ""}`}>
              <a href={sourceHref(source.id, page)}>{t(kind === "quote" ? "coi.quote_on" : "coi.page_at", { page })}</a>
              <Snippet pieces={snippet} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
