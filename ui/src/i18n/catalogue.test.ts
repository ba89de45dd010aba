import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { catalogues, LANGUAGES, LOCALES } from "./catalogue";

const keys = Object.keys(catalogues.en).sort();

/** Names of the values a message takes. */
function values(lang: (typeof LANGUAGES)[number], message: string): string[] {
  const names = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && "value" in part && typeof part.value === "string") names.add(part.value);
      if ("options" in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, LOCALES[lang], undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe.each(LANGUAGES)("the texts in %s", (lang) => {
  const texts: Record<string, string> = catalogues[lang];

  it("are the same keys, none empty", () => {
    expect(Object.keys(texts).sort()).toEqual(keys);
    expect(keys.filter((key) => !texts[key]?.trim())).toEqual([]);
  });

  it("are well-formed and take the same values as the English ones", () => {
    for (const key of keys) {
      const english = (catalogues.en as Record<string, string>)[key] ?? "";
      expect(values(lang, texts[key] ?? ""), key).toEqual(values("en", english));
    }
  });
});

it("Russian texts are in Cyrillic and Azerbaijani ones are not", () => {
  for (const [key, text] of Object.entries(catalogues.ru)) {
    if (/\p{L}{4}/u.test(text.replace(/\{[^{}]*\}/g, "").replace(/Panah|Caps Lock|Ctrl|Enter|Tab|Esc|Shift/g, ""))) {
      expect(text, key).toMatch(/\p{Script=Cyrillic}/u);
    }
  }
  for (const [key, text] of Object.entries(catalogues.az)) {
    expect(text, key).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});
