import { describe, expect, it } from "vitest";
import en from "@/locales/en.json";
import { TONE, isCode } from "./tones";

describe("answers of a check", () => {
  it("each has its words, and only the whole file is green", () => {
    const words = en as Record<string, string>;
    for (const state of Object.keys(TONE)) {
      expect(words[`verify.state.${state}`], state).toBeTruthy();
      if (state !== "unreadable") expect(words[`verify.state.${state}.means`], state).toBeTruthy();
    }
    expect(Object.entries(TONE).filter(([, tone]) => tone === "success")).toEqual([["genuine", "success"]]);
  });

  it("an empty field is not sent", () => {
    expect(isCode("  \n")).toBe(false);
    expect(isCode("PANAH1:A")).toBe(true);
  });
});
