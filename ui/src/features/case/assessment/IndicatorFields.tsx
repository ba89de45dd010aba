import { RadioGroup } from "@/components";
import { useI18n } from "@/i18n";
import type { Indicators } from "@/ipc/generated";
import { INDICATORS, MARKS, type MarkChoice } from "./findings";
import q from "./Quotes.module.css";
import s from "./FactEditor.module.css";

/** The five indicators, each pointing one way, or not considered. */
export function IndicatorFields({ indicators, onChange }: { indicators: Indicators; onChange(indicators: Indicators): void }) {
  const { t } = useI18n();
  return (
    <section data-field="indicators" className={s.indicators} aria-label={t("assessment.indicators")}>
      <h3 className={s.heading}>{t("assessment.indicators")}</h3>
      <p className={q.none}>{t("assessment.indicators_hint")}</p>
      {INDICATORS.map((indicator) => (
        <div key={indicator} className={s.indicator}>
          <RadioGroup<MarkChoice>
            name={`indicators.${indicator}`}
            label={t(`indicator.${indicator}`)}
            layout="across"
            options={MARKS.map((id) => ({ id, label: t(`mark.${id}`) }))}
            value={indicators[indicator] ?? "none"}
            onChange={(mark) => {
              const { [indicator]: _, ...rest } = indicators;
              onChange(mark === "none" ? rest : { ...rest, [indicator]: mark });
            }}
          />
        </div>
      ))}
    </section>
  );
}
