import type { CaseFile } from "@/ipc/generated";

/** Languages of the country: what it writes letters, summaries and reasons in, by tag. The first is the official one. */
export const officialOf = ({ writing }: Pick<CaseFile, "writing">): string => writing.languages[0] ?? writing.reasoned[0] ?? "en";

/** Languages that a letter can end with a summary in. */
export const summariesOf = ({ writing }: Pick<CaseFile, "writing">): readonly string[] => [...writing.languages, ...writing.summaries];

/** The language in which reasons are written for a letter in another: that, or the official one. */
export function reasonLanguage(file: Pick<CaseFile, "writing">, tag: string): string {
  return file.writing.reasoned.find((one) => one === tag) ?? officialOf(file);
}
