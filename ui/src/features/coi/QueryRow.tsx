import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { QueryView } from "@/ipc/generated";
import { queryHref } from "./addresses";
import { QueryState } from "./QueryState";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";

/** A question in a list. */
export function QueryRow({ query }: { query: QueryView }) {
  const { t, date } = useI18n();
  const words = useSourceWords();
  return (
    <li className={s.result}>
      <p className={s.resultTitle}>
        <a data-row href={queryHref(query.id)}>
          <BidiText>{query.question}</BidiText>
        </a>
        <QueryState query={query} />
      </p>
      <p className={s.quiet}>
        <bdi>{words.country(query.country)}</bdi>
        <bdi>{words.topics(query.topics)}</bdi>
        <bdi>{t("coi.asked_by", { name: query.askedBy, date: date(query.askedOn) })}</bdi>
      </p>
    </li>
  );
}
