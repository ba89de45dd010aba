import { BidiText, Card } from "@/components";
import { useI18n } from "@/i18n";
import type { SourceView } from "@/ipc/generated";
import { sourceHref } from "./addresses";
import { SourceState } from "./SourceState";
import { useSourceWords } from "./useSourceWords";
import s from "./Coi.module.css";

/** All editions of a source, the newest first. */
export function Editions({ source }: { source: SourceView }) {
  const { t } = useI18n();
  const words = useSourceWords();
  return (
    <Card title={t("coi.editions")}>
      <ol className={s.editions} reversed>
        {[...source.editions].reverse().map((edition) => (
          <li key={edition.id}>
            <span className={s.resultTitle}>
              {edition.id === source.id ? (
                <span aria-current="true">
                  <BidiText>{edition.title}</BidiText>
                </span>
              ) : (
                <a href={sourceHref(edition.id)}>
                  <BidiText>{edition.title}</BidiText>
                </a>
              )}
              <SourceState source={edition} />
            </span>
            <span className={s.quiet}>
              <bdi>{t("coi.edition", { number: edition.edition })}</bdi>
              <bdi>{words.day(edition.published)}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
