import type { ReactNode } from "react";
import { useCountry } from "@/app/countries";
import { BidiText, KeyValueList, type KeyValue } from "@/components";
import { LongText } from "@/features/case/interviews/LongText";
import { useI18n } from "@/i18n";
import type { Details } from "@/ipc/generated";
import { DETAILS, type DetailId } from "./details";
import type { FieldSpec, Fields, RowsSpec, Value, Values } from "./spec";
import { useDayWords } from "./useDayWords";
import { useListsWord } from "./useListsWord";
import { filledIn, isFilled, rowsIn, sectionValue, writtenRows } from "./values";
import s from "./Person.module.css";

export interface Shown {
  /** The fields of a record in words. `gaps`: also those in which nothing stands. */
  record(fields: Fields, value: Values, empty: Values, gaps?: boolean): KeyValue[];
  rows(spec: RowsSpec, rows: readonly Values[]): ReactNode;
  /** A section; nothing of it when nothing stands in it. */
  detail(details: Details, id: DetailId): Told;
}

/** A section in words: fields, or rows. */
export interface Told {
  items: KeyValue[];
  rows: ReactNode;
}

export const isTold = ({ items, rows }: Told): boolean => items.length > 0 || rows !== null;

/** What is known of a person, in words: codes by their lists, countries by name, days as far as known. */
export function useShown(): Shown {
  const { t } = useI18n();
  const country = useCountry();
  const word = useListsWord();
  const days = useDayWords();

  const one = (spec: FieldSpec, value: Value | undefined, empty: Value | undefined): ReactNode => {
    if (!isFilled(value) || (spec.kind === "flag" && value === empty)) return null;
    if (spec.kind === "yesNo" || spec.kind === "flag") return value === true ? t("register.yes") : t("register.no");
    if (spec.kind === "rows") return spec.rows ? rows(spec.rows, rowsIn(value)) : null;
    if (Array.isArray(value)) return (value as readonly string[]).map(country).join(" · ");
    const text = String(value);
    switch (spec.kind) {
      case "country":
        return country(text);
      case "code":
        return <BidiText>{word(spec.list ?? "sex", text)}</BidiText>;
      case "choice":
        return spec.options?.[text] ? t(spec.options[text]) : text;
      case "day":
      case "wholeDay":
        return days(text);
      case "long":
        return <LongText>{text}</LongText>;
      case "zone":
        return <code dir="ltr">{text}</code>;
      default:
        return <BidiText>{text}</BidiText>;
    }
  };
  const record: Shown["record"] = (fields, value, empty, gaps = false) =>
    Object.entries(fields)
      .map(([field, spec]) => ({ label: t(spec.label), value: one(spec, value[field], empty[field]) }))
      .filter(({ value: shown }) => gaps || shown !== null);
  const rows: Shown["rows"] = (spec, all) => {
    const written = writtenRows(spec, all);
    if (written.length === 0) return null;
    return (
      <ol className={s.shownRows}>
        {written.map((row, index) => (
          <li key={index} className={s.shownRow} aria-label={t(spec.title, { number: index + 1 })}>
            <KeyValueList items={record(spec.fields, row, spec.empty)} />
          </li>
        ))}
      </ol>
    );
  };
  const detail: Shown["detail"] = (details, id) => {
    const spec = DETAILS[id];
    const value = sectionValue(details, id);
    if (value === null || filledIn(details, id) === 0) return { items: [], rows: null };
    return "rows" in spec ? { items: [], rows: rows(spec.rows, value as readonly Values[]) } : { items: record(spec.fields, value as Values, spec.empty), rows: null };
  };
  return { record, rows, detail };
}
