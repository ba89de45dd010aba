import { useState } from "react";
import { PartialDayField } from "@/features/person/PartialDayField";

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

/** A day that narrows a list once it is a whole one; until then what was typed stays, with what it lacks. */
export function DayFilter({ name, label, value, onChange }: { name: string; label: string; value: string | null; onChange(day: string | null): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <PartialDayField
      name={name}
      label={label}
      width="full"
      whole
      value={typed ?? value}
      onChange={(day) => {
        const isWhole = day === null || WHOLE.test(day);
        setTyped(isWhole ? null : day);
        if (isWhole) onChange(day);
      }}
    />
  );
}
