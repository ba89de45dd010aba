import { Fragment, type ReactNode } from "react";
import { Grid, Stack } from "@/components";
import type { Fields, Kind, Value, Values } from "./spec";
import { SpecField } from "./SpecField";

/** These take the whole line. */
const WIDE: ReadonlySet<Kind> = new Set(["long", "zone", "rows"]);

export interface SpecFieldsProps {
  fields: Fields;
  /** Path of the record, ending in a dot, or empty. */
  at: string;
  value: Values;
  onChange(value: Values): void;
  errors(path: string): string | undefined;
  /** Fields that stand elsewhere on the screen. */
  skip?: readonly string[];
}

/** The fields of a record, in their order. */
export function SpecFields({ fields, at, value, onChange, errors, skip = [] }: SpecFieldsProps) {
  const set = (field: string) => (next: Value) => onChange({ ...value, [field]: next });
  const groups: { wide: boolean; fields: ReactNode[] }[] = [];
  for (const [field, spec] of Object.entries(fields)) {
    if (skip.includes(field)) continue;
    const wide = WIDE.has(spec.kind);
    const shown = <SpecField key={field} name={`${at}${field}`} spec={spec} value={value[field]} onChange={set(field)} errors={errors} />;
    const last = groups.at(-1);
    if (last && last.wide === wide) last.fields.push(shown);
    else groups.push({ wide, fields: [shown] });
  }
  return (
    <Stack gap={4}>
      {groups.map(({ wide, fields: shown }, index) => (
        <Fragment key={index}>{wide ? shown : <Grid min="13rem">{shown}</Grid>}</Fragment>
      ))}
    </Stack>
  );
}
