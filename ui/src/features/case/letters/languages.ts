/** Languages letters are written in. The first is the official one. */
export const LETTER_LANGUAGES = ["az", "ru", "en"] as const;
/** Languages reasons and summaries are written in. */
export const REASON_LANGUAGES = ["az", "ru", "en", "fa"] as const;
export type ReasonLanguage = (typeof REASON_LANGUAGES)[number];

export function letterLanguage(tag: string): ReasonLanguage {
  return REASON_LANGUAGES.find((one) => one === tag) ?? "az";
}
