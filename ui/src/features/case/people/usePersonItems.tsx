import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { BidiText, type KeyValue } from "@/components";
import { nameParts } from "@/features/person/details";
import type { Values } from "@/features/person/spec";
import { useDayWords } from "@/features/person/useDayWords";
import { useShown } from "@/features/person/useShown";
import { useBirthWords } from "@/features/register/birthWords";
import { useI18n } from "@/i18n";
import type { PersonView } from "@/ipc/generated";
import { useAge } from "./useAge";

/** Who a person is, as it was given. `whole`: also what a card leaves out. */
export function usePersonItems(): (person: PersonView, whole?: boolean) => KeyValue[] {
  const { t } = useI18n();
  const words = useBirthWords();
  const country = useCountry();
  const days = useDayWords();
  const age = useAge();
  const shown = useShown();
  const religionWord = useListWord("religion");
  const ethnicityWord = useListWord("ethnicity");
  const text = (value: string | null) => (value ? <BidiText>{value}</BidiText> : null);

  return (person, whole = false) => {
    const { name, sex, birth, nationality, ethnicity, religion, died } = person;
    const parts: KeyValue[] = name.single
      ? [{ label: t("register.family"), value: t("people.single") }]
      : [
          { label: t("register.family"), value: text(name.family) },
          { label: t("register.given"), value: text(name.given) },
        ];
    const known = birth.precision !== "unknown";
    const more: (KeyValue | false)[] = whole
      ? [
          { label: t("person.mother"), value: text(name.mother) },
          name.parts.length > 0 && { label: t("person.parts"), value: shown.rows(nameParts, name.parts as unknown as readonly Values[]) },
          birth.disputed && { label: t("register.disputed"), value: t("register.yes") },
        ]
      : [];
    const items: (KeyValue | false)[] = [
      { label: t("register.birth"), value: known ? <bdi>{words.whole(birth, nationality)}</bdi> : null },
      { label: t("people.age_today"), value: age(person) },
      died !== null && { label: t("people.died"), value: days(died) },
      { label: t("register.sex"), value: sex === "U" ? null : t(`sex.${sex}`) },
      { label: t("people.known_from"), value: known ? t("people.basis", { basis: t(`register.basis.${birth.basis}`), precision: t(`precision.${birth.precision}`) }) : null },
      { label: t("register.nationality"), value: country(nationality) },
      ...parts,
      { label: t("register.father"), value: text(name.father) },
      ...more,
      { label: t("register.ethnicity"), value: text(ethnicityWord(ethnicity)) },
      { label: t("register.religion"), value: text(religionWord(religion)) },
    ];
    return items.filter((item): item is KeyValue => item !== false);
  };
}
