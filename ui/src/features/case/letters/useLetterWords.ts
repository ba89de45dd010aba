import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { nameOf } from "../interviews/people";

/** Words for letters: which they are, whom they address. A letter that the catalogues do not know shows its own name. */
export function useLetterWords() {
  const { t, maybe } = useI18n();
  const kind = (letter: string) => maybe(`letter.kind.${letter}`) ?? letter;
  return {
    kind,
    /** Of `recognition@3`. */
    template: (edition: string) => {
      const [name = "", version = ""] = edition.split("@");
      return t("letter.template_version", { name: kind(name), version });
    },
    whom: (file: CaseFile, persons: readonly string[]) => persons.map((person) => nameOf(file, person)).filter(Boolean).join(", "),
  };
}
