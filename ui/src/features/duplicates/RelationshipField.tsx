import { useMemo } from "react";
import { useEntries, useList } from "@/app/lists";
import { ComboBox } from "@/components";
import { useI18n } from "@/i18n";
import type { Sex } from "@/ipc/generated";

export interface RelationshipFieldProps {
  name: string;
  /** Who is the relative: only what their sex can be is offered. */
  whose: { latin: string; sex: Sex };
  /** Of whom. */
  of: string;
  value: string | null;
  onChange(value: string | null): void;
  error?: string | undefined;
}

/** What one person is to another. */
export function RelationshipField({ name, whose, of, value, onChange, error }: RelationshipFieldProps) {
  const { t } = useI18n();
  const entries = useEntries("relationship");
  const wrong = useMemo(
    () => new Set(entries.filter(({ code, sex }) => code === "PA" || (sex !== undefined && sex !== "U" && whose.sex !== "U" && sex !== whose.sex)).map(({ code }) => code)),
    [entries, whose.sex],
  );
  const options = useList("relationship").filter(({ id }) => !wrong.has(id));
  return <ComboBox name={name} label={t("pair.relationship", { who: whose.latin, of })} options={options} value={value} onChange={onChange} error={error} />;
}
