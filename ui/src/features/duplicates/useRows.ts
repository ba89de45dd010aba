import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useAge } from "@/features/case/people/useAge";
import { useBirthWords } from "@/features/register/birthWords";
import { useI18n } from "@/i18n";
import type { LikenessReason } from "@/ipc/generated";
import { ofBirths, ofNames, ofNumbers, ofTexts, type Agreement } from "./agreement";
import type { Side } from "./side";

export interface ComparedRow {
  id: string;
  label: string;
  one: string[];
  other: string[];
  agreement: Agreement;
}

const given = (...texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text?.trim()));

/** Everything that tells two persons apart, row by row. What neither record says is left out. */
export function useRows(): (one: Side, other: Side, reasons: readonly LikenessReason[]) => ComparedRow[] {
  const { t } = useI18n();
  const births = useBirthWords();
  const country = useCountry();
  const years = useAge();
  const words = {
    document: useListWord("document"),
    language: useListWord("language"),
    marital: useListWord("marital"),
    education: useListWord("education"),
    occupation: useListWord("occupation"),
    religion: useListWord("religion"),
    ethnicity: useListWord("ethnicity"),
  };
  return (one, other, reasons) => {
    const rows: ComparedRow[] = [];
    const add = (id: string, label: string, of: (side: Side) => string[], agreement?: (a: string[], b: string[]) => Agreement) => {
      const [a, b] = [of(one), of(other)];
      if (a.length > 0 || b.length > 0) rows.push({ id, label, one: a, other: b, agreement: (agreement ?? ofTexts)(a, b) });
    };
    const named = (kind: "name" | "father" | "mother") => (a: string[], b: string[]) => ofNames(kind, reasons, a, b);
    const origins = (side: Side) => side.details.origins;

    add("name", t("compare.name"), ({ name }) => given(name.latin, name.native), named("name"));
    add("father", t("register.father"), ({ name }) => given(name.father), named("father"));
    add("mother", t("compare.mother"), ({ name }) => given(name.mother), named("mother"));
    add("parts", t("compare.parts"), ({ name }) => given(name.family, name.given, ...name.parts.map(({ text }) => text)));
    add("aliases", t("compare.aliases"), ({ details }) => given(...(details.aliases ?? []).map(({ name }) => name)));
    add("sex", t("register.sex"), ({ sex }) => (sex === "U" ? [] : [t(`sex.${sex}`)]));
    add("birth", t("register.birth"), ({ birth, nationality }) => (birth && birth.precision !== "unknown" ? [births.whole(birth, nationality)] : []), () => ofBirths(one.birth, other.birth));
    add("age", t("people.age_today"), (side) => given(years(side)));
    add("nationality", t("register.nationality"), (side) => given(country(side.nationality), ...(origins(side)?.otherNationalities ?? []).map(country)));
    add("documents", t("compare.documents"), ({ documents }) => documents.map(({ ofType, kind, number }) => t("compare.document", { kind: words.document(ofType) || kind, number })), () =>
      ofNumbers(one.documents.map(({ number }) => number), other.documents.map(({ number }) => number)),
    );
    add("unhcr", t("compare.unhcr"), (side) => given(origins(side)?.unhcrNumber), ofNumbers);
    add("phone", t("compare.phone"), ({ details }) => given(details.contact?.phone), ofNumbers);
    add("birthPlace", t("compare.birth_place"), (side) => given(origins(side)?.birthPlace, country(origins(side)?.birthCountry)));
    add("origin", t("compare.origin"), (side) => given(country(origins(side)?.origin), origins(side)?.residencePlace));
    add("ethnicity", t("register.ethnicity"), ({ ethnicity }) => given(words.ethnicity(ethnicity)));
    add("religion", t("register.religion"), ({ religion }) => given(words.religion(religion)));
    add("languages", t("compare.languages"), ({ details }) => given(...(details.languages ?? []).map(({ language }) => words.language(language))));
    add("marital", t("compare.marital"), ({ details }) => given(words.marital(details.civil?.marital)));
    add("education", t("compare.education"), ({ details }) => given(words.education(details.schooling?.level)));
    add("work", t("compare.work"), ({ details }) => given(words.occupation(details.work?.occupation)));
    add("relatives", t("compare.relatives"), ({ details }) => given(...(details.relatives ?? []).map(({ name }) => name)));
    return rows;
  };
}
