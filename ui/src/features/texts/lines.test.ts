import { describe, expect, it } from "vitest";
import { inserted, lineAt, placeOf, startOf } from "./lines";

const text = "bir\niki 😀 üç\n\nson";

describe("lines of a text", () => {
  it.each([
    [1, 0],
    [2, 4],
    [3, 14],
    [4, 15],
    [9, text.length],
  ])("line %i begins at %i", (line, place) => expect(startOf(text, line)).toBe(place));

  it.each([
    [1, 1, 0],
    [1, 3, 2],
    [2, 5, 8],
    [2, 6, 10],
    [2, 99, 13],
    [4, 2, 16],
  ])("line %i, character %i is at %i", (line, column, place) => expect(placeOf(text, line, column)).toBe(place));

  it("a place is found in its line", () => {
    expect([0, 3, 4, 13, 14, 15].map((place) => lineAt(text, place))).toEqual([1, 1, 2, 2, 3, 4]);
  });

  it("what is put in takes the place of what is chosen", () => {
    expect(inserted("a b c", 2, 3, "{{ x }}")).toEqual({ text: "a {{ x }} c", cursor: 9 });
    expect(inserted("", 0, 0, "x")).toEqual({ text: "x", cursor: 1 });
  });
});
