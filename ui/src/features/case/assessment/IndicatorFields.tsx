import { Checkbox, Field, RadioGroup, Stack, TextArea } from "@/components";
import { useI18n } from "@/i18n";
import type { Indicator, Indicators, EvidenceSource, Weighed } from "@/ipc/generated";
import { INDICATORS, MARKS, type MarkChoice } from "./findings";
import { sameSource, sourceKey, without, type Known } from "./sources";
import type { Sources } from "./useSources";
import q from "./Quotes.module.css";
import s from "./FactEditor.module.css";

export interface IndicatorFieldsProps {
  indicators: Indicators;
  /** What the fact rests on: an indicator rests on some of it. */
  evidence: readonly EvidenceSource[];
  sources: Sources;
  onChange(indicators: Indicators): void;
  error(field: string): string | undefined;
}

/** The five indicators, each pointing one way, or not considered; each with why, and on what it rests. */
export function IndicatorFields({ indicators, evidence, sources, onChange, error }: IndicatorFieldsProps) {
  const { t } = useI18n();
  const known = evidence.map(sources.of).filter((one): one is Known => one !== undefined);
  const put = (indicator: Indicator, weighed: Weighed | null) => {
    const { [indicator]: _, ...rest } = indicators;
    onChange(weighed ? { ...rest, [indicator]: weighed } : rest);
  };
  return (
    <section data-field="indicators" className={s.indicators} aria-label={t("assessment.indicators")}>
      <h3 className={s.heading}>{t("assessment.indicators")}</h3>
      <p className={q.none}>{t("assessment.indicators_hint")}</p>
      {INDICATORS.map((indicator) => {
        const weighed = indicators[indicator];
        const name = t(`indicator.${indicator}`);
        return (
          <div key={indicator} className={s.indicator}>
            <RadioGroup<MarkChoice>
              name={`indicators.${indicator}`}
              label={name}
              layout="across"
              options={MARKS.map((id) => ({ id, label: t(`mark.${id}`) }))}
              value={weighed?.mark ?? "none"}
              onChange={(mark) => put(indicator, mark === "none" ? null : { note: "", sources: [], ...weighed, mark })}
            />
            {weighed && (
              <div className={s.weighed}>
                <Stack gap={2}>
                  <TextArea
                    name={`indicators.${indicator}.note`}
                    label={t("assessment.indicator_note", { indicator: name })}
                    rows={1}
                    optional
                    value={weighed.note}
                    onChange={(note) => put(indicator, { ...weighed, note })}
                    error={error(`indicators.${indicator}.note`)}
                  />
                  {known.length > 0 && (
                    <Field name={`indicators.${indicator}.sources`} label={t("assessment.indicator_sources", { indicator: name })} width="full" group error={error(`indicators.${indicator}.sources`)}>
                      {() =>
                        known.map(({ source, label }) => (
                          <Checkbox
                            key={sourceKey(source)}
                            name={`indicators.${indicator}.sources.${source.id}`}
                            label={<bdi>{label}</bdi>}
                            checked={weighed.sources.some((one) => sameSource(one, source))}
                            onChange={(on) => put(indicator, { ...weighed, sources: on ? [...weighed.sources, source] : without(weighed.sources, source) })}
                          />
                        ))
                      }
                    </Field>
                  )}
                </Stack>
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}
