import { ButtonLink, Drawer, KeyValueList, Section, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Fact, Indicator } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { factHref } from "./addresses";
import { FINDING_ICONS, FINDING_TONES, INDICATORS } from "./findings";
import { useQuotes } from "./lines";
import { QuoteCard } from "./QuoteCard";
import s from "./Quotes.module.css";

export interface Shown {
  fact: Fact;
  /** Which cell was opened; none: the fact as a whole. */
  indicator: Indicator | null;
}

/** What a cell rests on: the mark, the reasons, and the applicant's own words. */
export function FactDrawer({ file, shown, onClose }: { file: CaseFile; shown: Shown | null; onClose(): void }) {
  const { t } = useI18n();
  const quotes = useQuotes(file);
  if (!shown) return null;
  const { fact, indicator } = shown;
  const { finding, reasoning, putIn } = fact.assessed;
  const put = putIn ? quotes.of(putIn) : undefined;
  return (
    <Drawer
      title={t("assessment.detail_title", { number: fact.number })}
      open
      onClose={onClose}
      actions={file.actions.includes("assess") && <ButtonLink href={factHref(file.id, fact.id)}>{t("assessment.edit")}</ButtonLink>}
    >
      <p className={s.statement} dir="auto">
        {fact.statement}
      </p>
      <KeyValueList
        items={[
          { label: t("assessment.person"), value: <bdi>{nameOf(file, fact.person)}</bdi> },
          ...INDICATORS.filter((one) => indicator === null || one === indicator).map((one) => ({
            label: t(`indicator.${one}`),
            value: t(`mark.${fact.indicators[one] ?? "none"}`),
          })),
          {
            label: t("assessment.finding"),
            value: (
              <StatusPill tone={FINDING_TONES[finding]} icon={FINDING_ICONS[finding]}>
                {t(`finding.${finding}`)}
              </StatusPill>
            ),
          },
          { label: t("assessment.reasoning"), value: reasoning && <span dir="auto">{reasoning}</span> },
        ]}
      />
      <Section title={t("assessment.chosen_lines")} level={3}>
        {fact.evidence.length === 0 && <p className={s.none}>{t("assessment.no_evidence")}</p>}
        {fact.evidence.map((id) => {
          const quote = quotes.of(id);
          return quote && <QuoteCard key={id} quote={quote} />;
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
