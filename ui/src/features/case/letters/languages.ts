/** Languages letters are written in. The first is the official one. */
export const LETTER_LANGUAGES = ["az", "ru", "en"] as const;
/** Languages reasons are written in. */
export const REASON_LANGUAGES = ["az", "ru", "en", "fa"] as const;
/** Languages that a letter can end with a summary in: those that the applicants of the office read. */
export const SUMMARY_LANGUAGES = [...REASON_LANGUAGES, "prs", "ps", "ur", "ar", "tr", "uk", "ka"] as const;
export type ReasonLanguage = (typeof REASON_LANGUAGES)[number];

export function letterLanguage(tag: string): ReasonLanguage {
  return REASON_LANGUAGES.find((one) => one === tag) ?? "az";
}
