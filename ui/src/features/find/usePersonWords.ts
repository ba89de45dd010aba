import { useCallback } from "react";
import { useCountry } from "@/app/countries";
import { todayIso } from "@/components";
import { yearsOn } from "@/features/register/age";
import { useI18n } from "@/i18n";
import type { Birth, FoundPerson, Why } from "@/ipc/generated";

/** Full years today, at least and at most. */
export function ageToday({ earliest, latest }: Pick<Birth, "earliest" | "latest">, today = todayIso()): [number, number] | null {
  return earliest && latest ? [Math.max(0, yearsOn(latest, today)), Math.max(0, yearsOn(earliest, today))] : null;
}

export interface PersonWords {
  /** "born 01.04.1987", "born 1987"; empty when nothing is known. */
  born(birth: Birth): string;
  /** Sex, birth, age, nationality: what is known of them. */
  facts(person: FoundPerson): string[];
  /** Their case numbers, or that there is none. */
  cases(person: FoundPerson): string;
  /** By what they were found. */
  why(person: FoundPerson): string[];
}

/** A found person in short words. */
export function usePersonWords(): PersonWords {
  const { t, date } = useI18n();
  const country = useCountry();
  const born = useCallback(
    ({ earliest, latest }: Birth): string => {
      if (!earliest || !latest) return "";
      if (earliest === latest) return t("find.born", { when: date(earliest) });
      const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
      return from === to ? t("find.born", { when: from }) : t("find.born_between", { from, to });
    },
    [t, date],
  );
  const of = (person: FoundPerson) => (why: Why): string => {
    switch (why.by) {
      case "name":
        return t("find.why.name", { perCent: why.perCent });
      case "birth":
        return born(person.birth) || t("find.why.birth");
      case "number":
        return t("find.why.number");
    }
  };
  return {
    born,
    facts(person) {
      const age = ageToday(person.birth);
      const years = age && (age[0] === age[1] ? t("people.age", { age: age[0] }) : t("people.age_between", { least: age[0], most: age[1] }));
      return [person.sex === "U" ? "" : t(`sex.${person.sex}`), born(person.birth), years ?? "", country(person.nationality)].filter(Boolean);
    },
    cases: ({ cases }) => (cases.length > 0 ? cases.map(({ number }) => number).join(" · ") : t("find.no_case")),
    why: (person) => person.why.map(of(person)),
  };
}
