import { useCountry } from "@/app/countries";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import { emptyPerson } from "./draft";
import type { Shared } from "./shared";

/** What is shared, named with its value: "Nationality: Afghanistan". */
export function useSharedWords(): (shared: Shared) => string {
  const { t } = useI18n();
  const country = useCountry();
  const language = useListWord("language");
  const religion = useListWord("religion");
  const ethnicity = useListWord("ethnicity");
  return ({ key, onto }) => {
    const { name, details, ...person } = onto(emptyPerson());
    const value = () => {
      switch (key) {
        case "nationality":
          return country(person.nationality);
        case "religion":
          return religion(person.religion);
        case "ethnicity":
          return ethnicity(person.ethnicity);
        case "origins":
          return country(details.origins?.origin ?? details.origins?.residenceCountry) || (details.origins?.residencePlace ?? "");
        case "languages":
          return (details.languages ?? []).map((skill) => language(skill.language)).join(", ");
        case "journey":
          return "";
        default:
          return name[key] ?? "";
      }
    };
    const said = value();
    return said ? t(`register.shared.${key}`, { value: said }) : t("register.shared.journey");
  };
}
