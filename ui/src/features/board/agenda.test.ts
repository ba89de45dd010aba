import { describe, expect, it } from "vitest";
import { countOf, moved } from "./agenda";

const item = (title: string) => ({ kind: "other" as const, subject: null, title });

describe("an agenda", () => {
  const items = ["a", "b", "c"].map(item);
  const order = (from: number, to: number) => moved(items, from, to).map(({ title }) => title).join("");
  it("has an item moved, and the others keep their order", () => {
    expect(order(0, 2)).toBe("bca");
    expect(order(2, 0)).toBe("cab");
    expect(order(1, 2)).toBe("acb");
  });
  it("stays where an item cannot go", () => {
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 2, 3)).toBe(items);
    expect(moved(items, 7, 0)).toBe(items);
  });
});

describe("votes as typed", () => {
  it("are whole numbers or nothing", () => {
    expect([countOf("3"), countOf(" 12 "), countOf("0")]).toEqual([3, 12, 0]);
    expect(["", "-1", "1.5", "x", "99999", null].map(countOf)).toEqual([null, null, null, null, null, null]);
  });
});
