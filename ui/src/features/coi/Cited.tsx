import { BidiText } from "@/components";
import { useI18n } from "@/i18n";
import type { SourceBrief } from "@/ipc/generated";
import { sourceHref } from "./addresses";
import { Published } from "./Published";
import { SourceState } from "./SourceState";
import s from "./Coi.module.css";

/** What is cited: the words with their page, and the source they stand in. */
export function Cited({ source, page, words }: { source: SourceBrief; page: number | null; words: string | null }) {
  const { t } = useI18n();
  return (
    <>
      {words && (
        <blockquote className={s.words}>
          <BidiText>{words}</BidiText>
        </blockquote>
      )}
      <p className={s.quiet}>
        <a href={sourceHref(source.id, page ?? undefined)}>
          <BidiText>{source.title}</BidiText>
        </a>
        <Published source={source} />
        {page !== null && <bdi>{t("coi.page_at", { page })}</bdi>}
        <SourceState source={source} />
      </p>
    </>
  );
}
