import { catalogues, type Lang } from "@/i18n/catalogue";
import { translate } from "@/i18n";
import type { JournalExport } from "@/ipc/generated";

/** The words of a language for the file: the core knows commands and fields by their names only. */
export function journalWords(lang: Lang): Pick<JournalExport, "headings" | "words"> {
  const words: Record<string, string> = {};
  for (const [key, word] of Object.entries(catalogues[lang] as Record<string, string>)) {
    // The message of a word is the word; one with places to fill in is none.
    if (word.includes("{")) continue;
    if (key.startsWith("field.")) words[key.slice("field.".length)] = word;
    if (key.startsWith("command.")) words[key.slice("command.".length).replace("_", ".")] = word;
  }
  const headings = [
    translate(lang, "journal.when"),
    translate(lang, "journal.who"),
    translate(lang, "journal.where"),
    translate(lang, "journal.number"),
    translate(lang, "journal.what"),
    translate(lang, "journal.case"),
    translate(lang, "journal.field"),
    translate(lang, "journal.before"),
    translate(lang, "journal.after"),
    translate(lang, "release.number"),
  ];
  return { headings, words };
}
