import { ButtonLink, Drawer, KeyValueList, Section, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Fact, Indicator } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { RestrictButton } from "../restriction";
import { factHref } from "./addresses";
import { FINDING_ICONS, FINDING_TONES, INDICATORS } from "./findings";
import { QuoteCard } from "./QuoteCard";
import { SourceCard } from "./SourceCard";
import { sourceKey } from "./sources";
import { useSources } from "./useSources";
import { CONDITIONS } from "./DoubtFields";
import { useListWord } from "@/app/lists";
import s from "./Quotes.module.css";

export interface Shown {
  fact: Fact;
  /** Which cell was opened; none: the fact as a whole. */
  indicator: Indicator | null;
}

/** What a cell rests on: the mark, the reasons, and the applicant's own words. */
export function FactDrawer({ file, shown, onClose }: { file: CaseFile; shown: Shown | null; onClose(): void }) {
  const { t } = useI18n();
  const sources = useSources(file);
  const factor = useListWord("personal_factor");
  if (!shown) return null;
  const { fact, indicator } = shown;
  const { finding, reasoning, putIn, explanation, doubt } = fact.assessed;
  const put = putIn ? sources.quoteOf(putIn) : undefined;
  const weighed = indicator ? fact.indicators[indicator] : undefined;
  // A cell shows what its mark rests on; where that was not told apart, all that the fact rests on.
  const shownSources = weighed && weighed.sources.length > 0 ? weighed.sources : fact.evidence;
  return (
    <Drawer
      title={t("assessment.detail_title", { number: fact.number })}
      open
      onClose={onClose}
      actions={
        <>
          <RestrictButton file={file} kind="fact" record={fact.id} called={t("restriction.fact", { number: fact.number })} />
          {file.actions.includes("assess") && <ButtonLink href={factHref(file.id, fact.id)}>{t("assessment.edit")}</ButtonLink>}
        </>
      }
    >
      <p className={s.statement} dir="auto">
        {fact.statement}
      </p>
      <KeyValueList
        items={[
          { label: t("assessment.person"), value: <bdi>{nameOf(file, fact.person)}</bdi> },
          ...INDICATORS.filter((one) => indicator === null || one === indicator).map((one) => ({
            label: t(`indicator.${one}`),
            value: t(`mark.${fact.indicators[one]?.mark ?? "none"}`),
          })),
          ...(weighed?.note ? [{ label: t("assessment.note"), value: <span dir="auto">{weighed.note}</span> }] : []),
          ...fact.factors.map(({ code, note }) => ({ label: factor(code), value: note ? <span dir="auto">{note}</span> : t("assessment.considered") })),
          {
            label: t("assessment.finding"),
            value: (
              <StatusPill tone={FINDING_TONES[finding]} icon={FINDING_ICONS[finding]}>
                {t(`finding.${finding}`)}
              </StatusPill>
            ),
          },
          { label: t("assessment.reasoning"), value: reasoning && <span dir="auto">{reasoning}</span> },
          ...(finding === "benefitOfDoubt"
            ? [{ label: t("assessment.doubt"), value: t("assessment.doubt_met", { met: CONDITIONS.filter((one) => doubt[one]).length, all: CONDITIONS.length }) }]
            : []),
          ...(explanation ? [{ label: t("assessment.explanation"), value: <span dir="auto">{explanation}</span> }] : []),
        ]}
      />
      <Section title={t("assessment.chosen_lines")} level={3}>
        {shownSources.length === 0 && <p className={s.none}>{t("assessment.no_evidence")}</p>}
        {shownSources.map((source) => {
          const known = sources.of(source);
          return known && <SourceCard key={sourceKey(source)} known={known} />;
        })}
      </Section>
      {put ? (
        <Section title={t("assessment.put_in", { line: put.label })} level={3}>
          <QuoteCard quote={put} />
        </Section>
      ) : (
        <p className={s.none}>{t("assessment.not_put")}</p>
      )}
    </Drawer>
  );
}
