import type { ReactNode } from "react";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import s from "./KeyValueList.module.css";

export interface KeyValue {
  label: string;
  /** Empty says "not given", so that a gap is seen and not guessed. */
  value: ReactNode;
  /** Changes this answer ("Check your answers"). */
  change?: { href?: string; onPress?(): void };
}

export function KeyValueList({ items, columns = 1 }: { items: readonly KeyValue[]; columns?: 1 | 2 }) {
  const { t } = useI18n();
  return (
    <dl className={cx(s.list, columns === 2 && s.two)}>
      {items.map(({ label, value, change }) => (
        <div key={label} className={s.row}>
          <dt className={s.label}>{label}</dt>
          <dd className={s.value}>{value || <span className={s.none}>{t("state.not_given")}</span>}</dd>
          {change && (
            <dd className={s.change}>
              {change.href ? (
                <a href={change.href} aria-label={t("action.change_what", { what: label })}>
                  {t("action.change")}
                </a>
              ) : (
                <button type="button" className={s.button} onClick={change.onPress} aria-label={t("action.change_what", { what: label })}>
                  {t("action.change")}
                </button>
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
