import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useCountry, useCountryOptions } from "@/app/countries";
import { useList, useListWord } from "@/app/lists";
import { BidiText, Checkbox, ComboBox, type ComboOption, focusField, IconButton, RadioGroup, Select, TextArea, TextField } from "@/components";
import { useI18n } from "@/i18n";
import type { ListName } from "@/ipc/generated";
import { PartialDayField } from "./PartialDayField";
import type { FieldSpec, Value } from "./spec";
import { SpecRows } from "./SpecRows";
import { rowsIn } from "./values";
import s from "./Person.module.css";

export interface SpecFieldProps {
  /** Path of the field in the command's argument. */
  name: string;
  spec: FieldSpec;
  value: Value | undefined;
  onChange(value: Value): void;
  errors(path: string): string | undefined;
}

/** Lists no longer than this are chosen from at a glance. */
const SHORT = 13;

/** One field of a section, by its kind. */
export function SpecField({ name, spec, value, onChange, errors }: SpecFieldProps) {
  const { t } = useI18n();
  const text = typeof value === "string" ? value : "";
  const hint = spec.hint && t(spec.hint);
  const field = { name, label: t(spec.label), ...(hint ? { hint } : {}), width: "full" as const, error: errors(name) };
  // What must be there is an empty text until it is; all else is nothing.
  const texted = (typed: string) => onChange(typed === "" && !spec.required ? null : typed);
  switch (spec.kind) {
    case "line":
      return <TextField {...field} value={text} onChange={texted} />;
    case "long":
      return <TextArea {...field} rows={2} value={text} onChange={texted} />;
    case "zone":
      return <TextArea {...field} mono rows={2} value={text} onChange={texted} />;
    case "day":
    case "wholeDay":
      return <PartialDayField {...field} value={text || null} onChange={onChange} />;
    case "country":
      return <Country {...field} value={text || null} onChange={onChange} />;
    case "countries":
      return <Countries {...field} value={Array.isArray(value) ? (value as readonly string[]) : []} onChange={onChange} />;
    case "codes":
      return <Codes {...field} list={spec.list ?? "sex"} value={Array.isArray(value) ? (value as readonly string[]) : []} onChange={onChange} />;
    case "code":
      return <Code {...field} list={spec.list ?? "sex"} only={spec.only} value={text || null} onChange={(code) => onChange(code ?? (spec.required ? "" : null))} />;
    case "choice":
      return (
        <Select
          {...field}
          options={Object.entries(spec.options ?? {}).map(([id, label]) => ({ id: id || NONE, label: t(label) }))}
          value={text || NONE}
          onChange={(id) => onChange(id === NONE ? null : id)}
        />
      );
    case "flag":
      return <Checkbox name={name} label={field.label} error={field.error} checked={value === true} onChange={onChange} {...(hint ? { hint } : {})} />;
    case "yesNo":
      return (
        <RadioGroup
          {...field}
          layout="across"
          value={value === true ? "yes" : value === false ? "no" : "unknown"}
          onChange={(id) => onChange(id === "unknown" ? null : id === "yes")}
          options={[
            { id: "yes", label: t("register.yes") },
            { id: "no", label: t("register.no") },
            { id: "unknown", label: t("person.not_known") },
          ]}
        />
      );
    case "rows":
      return spec.rows ? <SpecRows spec={spec.rows} label={field.label} at={`${name}.`} rows={rowsIn(value)} onChange={onChange} errors={errors} /> : null;
  }
}

/** Key of the choice that stands for nothing. */
const NONE = "none";

type Bare = { name: string; label: string; hint?: string; width: "full"; error: string | undefined };

function Country({ value, onChange, ...field }: Bare & { value: string | null; onChange(value: Value): void }) {
  return <ComboBox {...field} options={useCountryOptions()} value={value} onChange={onChange} />;
}

/** A code of a list: a short list at a glance, a long one by typing. What is offered no longer stays where it stands. */
function Code({ list, only, value, onChange, ...field }: Bare & { list: ListName; only: FieldSpec["only"]; value: string | null; onChange(value: string | null): void }) {
  const { t } = useI18n();
  const word = useListWord(list);
  const offered = useList(list, only);
  const options = value === null || offered.some(({ id }) => id === value) ? offered : [...offered, { id: value, label: word(value) }];
  if (options.length > SHORT) return <ComboBox {...field} options={options} value={value} onChange={onChange} />;
  const all = [{ id: NONE, label: t("person.not_given") }, ...options];
  return <Select {...field} options={all} value={value ?? NONE} onChange={(id) => onChange(id === NONE ? null : id)} />;
}

type Several = Bare & { value: readonly string[]; onChange(value: Value): void };

function Countries(props: Several) {
  return <Many {...props} word={useCountry()} options={useCountryOptions()} />;
}

function Codes({ list, ...props }: Several & { list: ListName }) {
  return <Many {...props} word={useListWord(list)} options={useList(list)} />;
}

/** Several of a list: chosen one after the other, each can be taken off again. */
function Many({ value, onChange, word, options: all, ...field }: Several & { word(code: string): string; options: readonly ComboOption<string>[] }) {
  const { t } = useI18n();
  const options = all.filter(({ id }) => !value.includes(id));
  // The box is made anew for the next one; the keyboard stays in it.
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (chosen > 0) focusField(field.name);
  }, [chosen, field.name]);
  const choose = (code: string | null) => {
    if (!code) return;
    onChange([...value, code]);
    setChosen(chosen + 1);
  };
  return (
    <div className={s.many}>
      <ComboBox key={value.length} {...field} options={options} value={null} onChange={choose} />
      {value.length > 0 && (
        <ul className={s.chips} aria-label={field.label}>
          {value.map((code) => (
            <li key={code} className={s.chip}>
              <BidiText>{word(code)}</BidiText>
              <IconButton
                icon={X}
                size="sm"
                label={t("person.take_off", { what: word(code) })}
                onPress={() => {
                  onChange(value.filter((one) => one !== code));
                  focusField(field.name);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
