import { Plus, Trash2 } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { Button, focusField, IconButton } from "@/components";
import { useI18n } from "@/i18n";
import type { RowsSpec, Values } from "./spec";
import { SpecFields } from "./SpecFields";
import s from "./Person.module.css";

export interface SpecRowsProps {
  spec: RowsSpec;
  /** Heading over them, where they are a part of a section. */
  label?: string;
  /** Path of the rows, ending in a dot. */
  at: string;
  rows: readonly Values[];
  onChange(rows: readonly Values[]): void;
  errors(path: string): string | undefined;
  /** Fields of the first row that stand elsewhere on the screen. */
  skipFirst?: readonly string[];
}

/** Records of one kind: add another, take one out. Adding brings the keyboard into the new one. */
export function SpecRows({ spec, label, at, rows: written, onChange, errors, skipFirst }: SpecRowsProps) {
  // A section of rows begins with one to write in.
  const rows = written.length === 0 && !label ? [spec.empty] : written;
  const { t } = useI18n();
  const heading = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    focusField(wanted);
    setWanted(null);
  }, [wanted]);

  const first = Object.keys(spec.fields)[0] ?? "";
  const add = () => {
    onChange([...rows, spec.empty]);
    setWanted(`${at}${rows.length}.${first}`);
  };
  const remove = (place: number) => {
    onChange(rows.filter((_, index) => index !== place));
    setWanted(rows.length > 1 ? `${at}${Math.max(0, place - 1)}.${first}` : at.slice(0, -1));
  };
  return (
    <div className={s.rows} data-field={at.slice(0, -1)} role={label ? "group" : undefined} aria-labelledby={label ? heading : undefined}>
      {label && (
        <p id={heading} className={s.rowsTitle}>
          {label}
        </p>
      )}
      {rows.map((row, index) => {
        const title = t(spec.title, { number: index + 1 });
        return (
          <div key={index} role="group" aria-label={title} className={s.row}>
            <div className={s.rowHead}>
              <span className={s.rowTitle}>{title}</span>
              {written.length > 0 && <IconButton icon={Trash2} size="sm" label={t("person.take_out", { what: title })} onPress={() => remove(index)} />}
            </div>
            <SpecFields
              fields={spec.fields}
              at={`${at}${index}.`}
              value={row}
              onChange={(next) => onChange(rows.map((one, place) => (place === index ? next : one)))}
              errors={errors}
              skip={index === 0 ? (skipFirst ?? []) : []}
            />
          </div>
        );
      })}
      <div>
        <Button size="sm" icon={Plus} onPress={add}>
          {t(spec.add)}
        </Button>
      </div>
    </div>
  );
}
