import { useList, useListWord } from "@/app/lists";
import { ComboBox, type FieldProps } from "@/components";
import type { ListName } from "@/ipc/generated";

export interface WordsFieldProps extends FieldProps {
  list: ListName;
  /** A code of the list, or the person's own words. */
  value: string | null;
  onChange(value: string | null): void;
}

/** What a list has words for, and what a person says otherwise: both may stand. */
export function WordsField({ list, value, onChange, ...field }: WordsFieldProps) {
  const word = useListWord(list);
  const offered = useList(list);
  const options = value === null || offered.some(({ id }) => id === value) ? offered : [...offered, { id: value, label: word(value) }];
  return <ComboBox {...field} width="full" free options={options} value={value} onChange={onChange} />;
}
