import { useI18n } from "@/i18n";
import type { Words } from "@/ipc/generated";

/** A text of the country profile in the language of the screen. */
export function useWords(): (words: Words | null | undefined) => string {
  const { lang } = useI18n();
  return (words) => words?.[lang] ?? words?.en ?? Object.values(words ?? {})[0] ?? "";
}
