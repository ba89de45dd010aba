import { describe, expect, it } from "vitest";
import type { I18n } from "@/i18n";
import { LANGUAGES } from "@/i18n/catalogue";
import { look } from "@/i18n/translate";
import type { LikenessFinding } from "@/ipc/generated";
import { balance, reasonText, tellsApart, weightOf } from "./reasons";

const speak = (lang: (typeof LANGUAGES)[number]): I18n["t"] => (key, ...[values]) => look(lang, key, values);
const en = (finding: LikenessFinding, decibans = 10) => reasonText(speak("en"), { finding, decibans });

const ALL: LikenessFinding[] = [
  ...([0, 50, 94, 100] as const).flatMap((perCent): LikenessFinding[] => [{ kind: "name", perCent }, { kind: "father", perCent }, { kind: "mother", perCent }]),
  ...([1, 2, 5, 21, 25] as const).flatMap((years): LikenessFinding[] => [{ kind: "birthWithin", years }, { kind: "birthApart", years }, { kind: "generationApart", years }]),
  { kind: "documentSame", number: "P12345678" },
  ...(
    ["givenNameDiffers", "birthSame", "birthOpeningDaySame", "birthDayMonthSwapped", "birthPartDiffers", "birthRangesMeet", "birthYearSame", "sexSame", "sexDiffers", "nationalityShared", "nationalityDiffers"] as const
  ).map((kind) => ({ kind })),
  ...(["birthPlaceSame", "birthPlaceDiffers", "documentOneSignOff", "documentDiffers", "phoneSame", "phoneDiffers", "unhcrSame", "unhcrOneSignOff", "unhcrDiffers"] as const).map((kind) => ({ kind })),
];

describe("reasons in words", () => {
  it("says what was seen", () => {
    expect(en({ kind: "mother", perCent: 97 })).toBe("same mother's name");
    expect(en({ kind: "birthWithin", years: 1 })).toBe("birth year within 1");
    expect(en({ kind: "name", perCent: 94 })).toBe("name 94\u00a0%");
    expect(en({ kind: "father", perCent: 80 })).toBe("father's name 80\u00a0%");
    expect(en({ kind: "father", perCent: 20 }, -12)).toBe("another father's name (20\u00a0%)");
    expect(en({ kind: "documentSame", number: "P1" })).toBe("same document number P1");
    expect(en({ kind: "generationApart", years: 25 }, -20)).toBe("a generation apart (25 years)");
  });

  it.each(LANGUAGES)("has words for every finding: %s", (lang) => {
    for (const finding of ALL) {
      for (const decibans of [15, -15]) {
        const words = reasonText(speak(lang), { finding, decibans });
        expect(words, finding.kind).not.toMatch(/[{}]|^$/);
        expect(words, finding.kind).not.toBe(finding.kind);
      }
    }
  });

  it("counts years as Russian does", () => {
    const ru = (years: number) => reasonText(speak("ru"), { finding: { kind: "birthApart", years }, decibans: -3 });
    expect([1, 2, 5, 21].map(ru)).toEqual(["разница в рождении 1 год", "разница в рождении 2 года", "разница в рождении 5 лет", "разница в рождении 21 год"]);
  });
});

describe("for and against", () => {
  const reasons = [
    { finding: { kind: "nationalityShared" as const }, decibans: 2 },
    { finding: { kind: "givenNameDiffers" as const }, decibans: -19 },
    { finding: { kind: "mother" as const, perCent: 99 }, decibans: 22 },
    { finding: { kind: "phoneDiffers" as const }, decibans: -1 },
  ];
  it("lays each on its side, the weightiest first", () => {
    const { pro, contra } = balance(reasons);
    expect(pro.map(({ finding }) => finding.kind)).toEqual(["mother", "nationalityShared"]);
    expect(contra.map(({ finding }) => finding.kind)).toEqual(["givenNameDiffers", "phoneDiffers"]);
  });
  it("warns of relatives", () => {
    expect(tellsApart(reasons)).toBe(true);
    expect(tellsApart(reasons.filter(({ decibans }) => decibans > 0))).toBe(false);
  });
  it("grades weights", () => expect([25, -20, 9, -3].map(weightOf)).toEqual(["strong", "strong", "clear", "slight"]));
});
