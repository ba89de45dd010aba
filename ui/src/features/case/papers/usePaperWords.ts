import { useI18n } from "@/i18n";
import type { CaseFile, PaperView } from "@/ipc/generated";

/** Whose a paper is and in which languages, in words. */
export function usePaperWords(file: CaseFile): { holder(paper: PaperView): string; languages(paper: PaperView): string } {
  const { t } = useI18n();
  const word = (tag: string | null) => (tag ? t(`language.${tag}`) : "");
  const people = [...file.members.map(({ person }) => person), ...file.former.map(({ person, name }) => ({ id: person, name }))];
  return {
    holder: (paper) => people.find(({ id }) => id === paper.person)?.name.latin ?? "",
    languages: ({ language, beside }) => [language, beside].filter(Boolean).map(word).join(", "),
  };
}
