import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { BidiText, isEmptyDate, toGiven, type DateDraft, type KeyValue } from "@/components";
import { documents, nameParts } from "@/features/person/details";
import { PANEL, PANELS, type PanelId } from "@/features/person/panels";
import type { RowsSpec, Values } from "@/features/person/spec";
import { isTold, useShown, type Told } from "@/features/person/useShown";
import { useI18n } from "@/i18n";
import { untilOf } from "./birthDraft";
import { useBirthWords } from "./birthWords";
import type { MemberDraft, PersonDraft } from "./draft";

/** What was given about a person at once, in the words of the form. */
export function usePersonItems(): (member: MemberDraft) => KeyValue[] {
  const { t } = useI18n();
  const words = useBirthWords();
  const country = useCountry();
  const religion = useListWord("religion");
  const ethnicity = useListWord("ethnicity");
  return ({ person, relationship, ownClaim, claim }) => {
    const { name, birth } = person;
    const means = (date: DateDraft) => {
      const given = isEmptyDate(date) ? null : toGiven(date);
      return given && typeof given !== "string" ? words.means(given, person.nationality) : "";
    };
    const born = (): string => {
      if (birth.date.byAge) return birth.date.age ? t("register.about_years", { age: Number(birth.date.age) }) : "";
      return birth.between ? t("date.between", { from: means(birth.date), to: means(untilOf(birth)) }) : means(birth.date);
    };
    const date = born();
    const text = (label: string, value: string | null) => (value?.trim() ? { label, value: <BidiText>{value}</BidiText> } : false);
    const items: (KeyValue | false)[] = [
      text(t("register.latin"), name.latin),
      text(t("register.native"), name.native),
      text(t("register.family"), name.family),
      text(t("register.given"), name.given),
      text(t("register.father"), name.father),
      text(t("person.mother"), name.mother),
      name.single && { label: t("register.single"), value: t("register.yes") },
      person.sex !== null && { label: t("register.sex"), value: t(`sex.${person.sex}`) },
      date !== "" && { label: t("register.birth"), value: t("register.birth_basis", { birth: date, basis: t(`register.basis.${birth.basis}`) }) },
      birth.disputed && { label: t("register.disputed"), value: t("register.yes") },
      person.nationality !== null && { label: t("register.nationality"), value: country(person.nationality) },
      text(t("register.ethnicity"), ethnicity(person.ethnicity)),
      text(t("register.religion"), religion(person.religion)),
      { label: t("register.own_claim"), value: ownClaim || relationship === "PA" ? t("register.yes") : t("register.no") },
      ownClaim && relationship !== "PA" && text(t("register.own_reasons"), claim.reasons),
      ownClaim && relationship !== "PA" && text(t("register.own_fears"), claim.fears),
    ];
    return items.filter((item): item is KeyValue => item !== false);
  };
}

export interface ShownPanel {
  id: PanelId;
  title: string;
  told: Told[];
}

/** What was told about a person beyond that, by the panels of the form; empty ones are left out. */
export function useShownPanels(): (person: PersonDraft) => ShownPanel[] {
  const { t } = useI18n();
  const shown = useShown();
  const rows = (spec: RowsSpec, values: readonly unknown[]): Told => ({ items: [], rows: shown.rows(spec, values as readonly Values[]) });
  const told = (person: PersonDraft, id: PanelId): Told[] => [
    ...(id === "names" ? [rows(nameParts, person.name.parts)] : []),
    ...(id === "documents" ? [rows(documents, person.documents)] : []),
    ...PANEL[id].details.map((detail) => shown.detail(person.details, detail)),
  ];
  return (person) => PANELS.map((id) => ({ id, title: t(PANEL[id].title), told: told(person, id).filter(isTold) })).filter((panel) => panel.told.length > 0);
}
