import { Checkbox, Field, Stack } from "@/components";

export interface PickProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { id: string; label: string }[];
  value: readonly string[];
  onChange(value: readonly string[]): void;
}

/** Several of a list, each by its box. */
export function Pick({ name, label, hint, error, options, value, onChange }: PickProps) {
  return (
    <Field name={name} label={label} width="full" group error={error} {...(hint ? { hint } : {})}>
      {() => (
        <Stack gap={1}>
          {options.map((one) => (
            <Checkbox key={one.id} name={`${name}.${one.id}`} label={<bdi>{one.label}</bdi>} checked={value.includes(one.id)} onChange={(on) => onChange(on ? [...value, one.id] : value.filter((other) => other !== one.id))} />
          ))}
        </Stack>
      )}
    </Field>
  );
}
