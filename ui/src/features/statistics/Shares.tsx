import { perCent } from "@/components/chart";
import { useI18n } from "@/i18n";
import type { SituationShare } from "@/ipc/generated";
import { casesHref } from "./addresses";
import { useMayOpen } from "./useMayOpen";
import s from "./Statistics.module.css";

/** Rates, each with what it is taken of: a rate of three persons says little. */
export function Shares({ shares }: { shares: readonly SituationShare[] }) {
  const { t, number } = useI18n();
  const mayOpen = useMayOpen();
  const rate = (part: number, whole: number) => {
    const share = perCent(part, whole);
    return share === null ? t("statistic.no_rate") : t("statistic.per_cent", { share: number(share) });
  };
  return (
    <ul className={s.headlines} aria-label={t("statistic.shares")}>
      {shares.map(({ id, part, whole, partBefore, wholeBefore, question, of }) => (
        <li key={id} className={s.headline}>
          <span className={s.label}>{t(`statistic.share.${id}`)}</span>
          {mayOpen && question && part > 0 ? (
            <a href={casesHref(question, t(`statistic.share.${id}`))} className={s.open} aria-label={t("statistic.open", { what: t(`statistic.share.${id}`), count: rate(part, whole) })}>
              <span className={s.value}>{rate(part, whole)}</span>
            </a>
          ) : (
            <span className={s.value}>{rate(part, whole)}</span>
          )}
          <span className={s.before}>
            {mayOpen && of && whole > 0 ? <a href={casesHref(of, t("statistic.share_whole", { what: t(`statistic.share.${id}`) }))}>{t("statistic.share_of", { part: number(part), whole: number(whole) })}</a> : t("statistic.share_of", { part: number(part), whole: number(whole) })}
          </span>
          <span className={s.before}>{t("statistic.before", { count: rate(partBefore, wholeBefore) })}</span>
        </li>
      ))}
    </ul>
  );
}
