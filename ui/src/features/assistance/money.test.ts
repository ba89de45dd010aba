import { describe, expect, it } from "vitest";
import { isNoAmount, minorOf, typedOf } from "./money";

describe("amounts", () => {
  it.each([
    ["12", 1200],
    ["12.5", 1250],
    [" 12,50 ", 1250],
    ["0.07", 7],
    ["1.005", null],
    ["-1", null],
    ["", null],
    ["on", null],
  ])("%s", (text, minor) => {
    expect(minorOf(text)).toBe(minor);
    if (minor !== null) expect(minorOf(typedOf(minor))).toBe(minor);
  });

  it("says what is no amount, and nothing of what was left empty", () => {
    expect([isNoAmount("x"), isNoAmount(""), isNoAmount("3")]).toEqual([true, false, false]);
  });
});
