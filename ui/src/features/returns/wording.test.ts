import { expect, it } from "vitest";
import az from "@/locales/az.json";
import en from "@/locales/en.json";
import ru from "@/locales/ru.json";

/** Words that urge. Information on return is no encouragement. */
const URGING: [Record<string, string>, RegExp][] = [
  [en, /should return|recommend|encourag|better to go|must leave|opportunity/i],
  [az, /qayıtmalısınız|getməlisiniz|fürsət|məsləhət görürük/i],
  [ru, /следует вернуться|должны уехать|рекомендуем вернуться|возможность вернуться/i],
];

it("nothing on the page urges anybody to go", () => {
  for (const [words, urging] of URGING) {
    const said = Object.entries(words).filter(([key]) => /^(return|task\.return|timeline\.return|place\.return)/.test(key));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(([, text]) => urging.test(text))).toEqual([]);
  }
});
