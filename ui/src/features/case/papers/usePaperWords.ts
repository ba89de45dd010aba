import { useI18n } from "@/i18n";
import type { CaseFile, PaperView } from "@/ipc/generated";
import { PAPER_LANGUAGES } from "./form";

/** Whose a paper is and in which languages, in words. */
export function usePaperWords(file: CaseFile): { holder(paper: PaperView): string; languages(paper: PaperView): string } {
  const { t } = useI18n();
  const word = (tag: string | null) => {
    const known = PAPER_LANGUAGES.find((one) => one === tag);
    return known ? t(`language.${known}`) : (tag ?? "");
  };
  const people = [...file.members.map(({ person }) => person), ...file.former.map(({ person, name }) => ({ id: person, name }))];
  return {
    holder: (paper) => people.find(({ id }) => id === paper.person)?.name.latin ?? "",
    languages: ({ language, beside }) => [language, beside].filter(Boolean).map(word).join(", "),
  };
}
