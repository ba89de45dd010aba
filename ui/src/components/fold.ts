const SPECIAL: Record<string, string> = { ə: "e", ı: "i", ğ: "g", ş: "s", ç: "c", ö: "o", ü: "u", ё: "е", й: "и" };

/** A word typed quickly and without its marks still finds itself. Only for picking from lists; names of persons are matched by the core. */
export function foldForSearch(text: string): string {
  return text
    .replace(/İ/g, "i")
    .replace(/I/g, "i")
    .toLowerCase()
    .replace(/[əığşçöüёй]/g, (letter) => SPECIAL[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .trim();
}
