import { useI18n } from "@/i18n";
import type { Headline } from "@/ipc/generated";
import { casesHref } from "./addresses";
import { useMayOpen } from "./useMayOpen";
import s from "./Statistics.module.css";

/** Figures that stand by themselves, each beside the one of the period before. */
export function Headlines({ headlines }: { headlines: readonly Headline[] }) {
  const { t, number } = useI18n();
  const mayOpen = useMayOpen();
  return (
    <ul className={s.headlines} aria-label={t("statistic.headlines")}>
      {headlines.map(({ id, value, before, question }) => {
        const title = t(`statistic.headline.${id}`);
        const figure = <span className={s.value}>{number(value)}</span>;
        return (
          <li key={id} className={s.headline}>
            <span className={s.label}>{title}</span>
            {mayOpen && value > 0 ? (
              <a href={casesHref(question, title)} className={s.open} aria-label={t("statistic.open", { what: title, count: number(value) })}>
                {figure}
              </a>
            ) : (
              figure
            )}
            <span className={s.before}>{t("statistic.before", { count: number(before) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
