import { useState } from "react";
import { TextField, type FieldProps } from "@/components";
import { useI18n } from "@/i18n";
import { dayFault, keepDay, readDay, showDay } from "./partialDay";
import { useDayWords } from "./useDayWords";

export interface PartialDayFieldProps extends FieldProps {
  /** YYYY[-MM[-DD]], or what was typed while it is no day yet. */
  value: string | null;
  onChange(value: string | null): void;
  /** Whether a year or a month is not enough. */
  whole?: boolean;
}

/** A day as far as it is known, in one field: "2019", "05.2019", "30.05.2019". A whole Solar Hijri day is converted. */
export function PartialDayField({ value, onChange, error, hint, whole, ...field }: PartialDayFieldProps) {
  const { t } = useI18n();
  const words = useDayWords();
  const [typed, setTyped] = useState<string | null>(null);
  // A half-typed day is no fault until the keyboard has left it.
  const fault = typed === null ? (dayFault(value) ?? (whole && value !== null && value.length < 10 ? "dateIncomplete" : null)) : null;
  const read = typed === null ? null : readDay(typed);
  return (
    <TextField
      {...field}
      hint={hint ?? (read ? t("partial.means", { day: words(read) }) : t("partial.hint"))}
      value={typed ?? showDay(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(keepDay(text));
      }}
      onBlur={() => setTyped(null)}
      error={fault ? t(`error.${fault}`) : error}
    />
  );
}
