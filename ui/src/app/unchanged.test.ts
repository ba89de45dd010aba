import { describe, expect, it } from "vitest";
import { unchanged } from "./unchanged";

describe("what nobody touched", () => {
  const part = { text: "a" };
  it("stays the same object", () => {
    const before = { a: part, b: 1 };
    expect(unchanged(before, { ...before })).toBe(before);
    const list = [part, part];
    expect(unchanged(list, [...list])).toBe(list);
  });
  it.each([
    ["another part", { a: part }, { a: { ...part } }],
    ["one part more", { a: part }, { a: part, b: part }],
    ["one part less", { a: part, b: part }, { a: part }],
    ["a part of another name", { a: undefined }, { b: undefined }],
    ["a shorter list", [part, part], [part]],
  ])("is what it became: %s", (_, before: object, after: object) => {
    expect(unchanged(before, after)).toBe(after);
  });
});
