import { Plus, Scale } from "lucide-react";
import { useState } from "react";
import { ButtonLink, Card, Empty, StatusPill, cx } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, Fact } from "@/ipc/generated";
import { nameOf } from "../interviews/people";
import { Restricted, restrictionOf, Withheld, withheldOf } from "../restriction";
import { factHref } from "./addresses";
import { FactDrawer, type Shown } from "./FactDrawer";
import { FINDING_ICONS, FINDING_TONES, INDICATORS, MARK_ICONS, type MarkChoice } from "./findings";
import { heard } from "./form";
import { useArrows } from "./useArrows";
import s from "./Matrix.module.css";

/** Facts down, indicators across. Each cell opens the words it rests on. */
export function Matrix({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const { table, press } = useArrows();
  const [shown, setShown] = useState<Shown | null>(null);
  const may = file.actions.includes("assess") && heard(file);
  const several = new Set(file.facts.map((fact) => fact.person)).size > 1;
  const open = file.facts.filter((fact) => fact.assessed.finding === "undecided").length;
  const add = may && (
    <ButtonLink look="primary" icon={Plus} href={factHref(file.id, "new")}>
      {t("assessment.add")}
    </ButtonLink>
  );
  const withheld = withheldOf(file, "fact");
  if (file.facts.length === 0 && withheld.length === 0) {
    return (
      <Card title={t("assessment.title")}>
        <Empty icon={Scale} title={t("assessment.none")} actions={add}>
          {t("assessment.none_hint")}
        </Empty>
      </Card>
    );
  }
  const notes = [t("assessment.count", { count: file.facts.length }), open > 0 && t("assessment.undecided_count", { count: open })];
  return (
    <Card flush title={t("assessment.title")} note={notes.filter(Boolean).join(" · ")} actions={add}>
      <div className={s.scroll}>
        <table ref={table} className={s.table} onKeyDown={press}>
          <caption className="visually-hidden">
            {t("assessment.matrix")} {t("assessment.keys_hint")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("assessment.fact")}</th>
              {INDICATORS.map((indicator) => (
                <th key={indicator} scope="col" className={s.mark} title={t(`indicator.${indicator}`)}>
                  <span aria-hidden="true">{t(`indicator.${indicator}_short`)}</span>
                  <span className="visually-hidden">{t(`indicator.${indicator}`)}</span>
                </th>
              ))}
              <th scope="col" className={s.mark}>
                {t("assessment.evidence")}
              </th>
              <th scope="col">{t("assessment.finding")}</th>
            </tr>
          </thead>
          <tbody>
            {file.facts.map((fact, index) => (
              <Row key={fact.id} file={file} fact={fact} first={index === 0} may={may} several={several} onShow={setShown} />
            ))}
          </tbody>
        </table>
      </div>
      {withheld.length > 0 && (
        <ul className={s.withheld} aria-label={t("restriction.withheld_facts")}>
          {withheld.map(({ record, number, classes }) => (
            <li key={record}>
              <Withheld what={t("restriction.fact", { number: number ?? 0 })} classes={classes} />
            </li>
          ))}
        </ul>
      )}
      <FactDrawer file={file} shown={shown} onClose={() => setShown(null)} />
    </Card>
  );
}

interface RowProps {
  file: CaseFile;
  fact: Fact;
  first: boolean;
  may: boolean;
  several: boolean;
  onShow(shown: Shown): void;
}

function Row({ file, fact, first, may, several, onShow }: RowProps) {
  const { t } = useI18n();
  const { number, statement, indicators, evidence, assessed } = fact;
  const name = t("assessment.open_fact", { number, statement });
  const stop = first ? 0 : -1;
  const words = (
    <>
      <span className={s.number}>{number}</span>{" "}
      <span className={s.statement} dir="auto">
        {statement}
      </span>
    </>
  );
  return (
    <tr>
      <th scope="row" className={s.fact}>
        {may ? (
          <a data-cell href={factHref(file.id, fact.id)} aria-label={name} tabIndex={stop} className={s.open}>
            {words}
          </a>
        ) : (
          <button data-cell type="button" aria-label={name} tabIndex={stop} className={s.open} onClick={() => onShow({ fact, indicator: null })}>
            {words}
          </button>
        )}
        <Restricted classes={restrictionOf(file, fact.id)?.classes} />
        {several && <bdi className={s.person}>{nameOf(file, fact.person)}</bdi>}
      </th>
      {INDICATORS.map((indicator) => {
        const mark: MarkChoice = indicators[indicator]?.mark ?? "none";
        const Icon = MARK_ICONS[mark];
        return (
          <td key={indicator} className={s.mark}>
            <button
              data-cell
              type="button"
              tabIndex={-1}
              className={cx(s.cell, s[mark])}
              aria-label={t("assessment.cell", { number, indicator: t(`indicator.${indicator}`), mark: t(`mark.${mark}`) })}
              onClick={() => onShow({ fact, indicator })}
            >
              <Icon aria-hidden="true" />
              <span>{t(`mark.${mark}`)}</span>
              {(indicators[indicator]?.sources.length ?? 0) > 0 && <span className={s.rests}>{t("assessment.rests_on", { count: indicators[indicator]?.sources.length ?? 0 })}</span>}
            </button>
          </td>
        );
      })}
      <td className={s.mark}>
        <button
          data-cell
          type="button"
          tabIndex={-1}
          className={s.cell}
          aria-label={t("assessment.quotes_count", { number, what: t("assessment.sources", { count: evidence.length }) })}
          onClick={() => onShow({ fact, indicator: null })}
        >
          {t("assessment.sources", { count: evidence.length })}
        </button>
      </td>
      <td className={s.finding}>
        <StatusPill tone={FINDING_TONES[assessed.finding]} icon={FINDING_ICONS[assessed.finding]}>
          {t(`finding.${assessed.finding}`)}
        </StatusPill>
      </td>
    </tr>
  );
}
