import { useI18n } from "@/i18n";
import type { PersonView } from "@/ipc/generated";

/** Full years today, as exactly as the birth is known. */
export function useAge(): (person: Pick<PersonView, "age">) => string {
  const { t } = useI18n();
  return ({ age }) => {
    if (!age) return "";
    const [least, most] = age;
    return least === most ? t("people.age", { age: least }) : t("people.age_between", { least, most });
  };
}
