import { useMemo } from "react";
import { useFind } from "@/features/find/useFind";
import { foundHref } from "@/features/find/FoundRow";
import { usePersonWords } from "@/features/find/usePersonWords";
import type { FoundPerson } from "@/ipc/generated";

export interface FoundEntry {
  id: string;
  /** Case numbers. */
  label: string;
  latin: string;
  native: string | null;
  /** Birth, nationality, and by what they were found. */
  detail: string;
  href: string;
}

const SHOWN = 8;

/** Persons whom a few typed letters may mean, by name, number or date; a case by its number is found through its members. */
export function useFoundPersons(text: string | null): FoundEntry[] {
  const words = usePersonWords();
  const { groups } = useFind(text ?? "");
  const persons = useMemo(() => (text === null ? [] : (groups ?? []).slice(0, SHOWN).map(({ stands }) => stands)), [groups, text]);
  const entry = (person: FoundPerson): FoundEntry => ({
    id: person.id,
    label: words.cases(person),
    latin: person.name.latin,
    native: person.name.native,
    detail: [...words.facts(person), ...words.why(person)].join(" · "),
    href: foundHref(person),
  });
  return persons.map(entry);
}
