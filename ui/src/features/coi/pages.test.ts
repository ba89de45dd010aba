import { expect, it } from "vitest";
import { linesOf } from "@/components/pdfText";
import { nearest, pagesOf, readable } from "./pages";

it("a pasted text is divided into pages by strokes and form feeds", () => {
  for (const [text, pages] of [
    ["one page\nwith lines", ["one page\nwith lines"]],
    ["one\n---\ntwo\n  ------  \nthree", ["one", "two", "three"]],
    ["one\ftwo", ["one", "two"]],
    ["one\n---\n\n---\nthree", ["one", "", "three"]],
    ["a - b -- c --- d", ["a - b -- c --- d"]],
    [" \n---\n ", []],
    ["", []],
  ] as const) {
    expect(pagesOf(text), text).toEqual(pages);
  }
});

it("a page with hardly a letter is a picture", () => {
  expect(readable(["12", "", "A whole sentence of a page."])).toBe(1);
  expect(readable([])).toBe(0);
});

it("an address without a page leads to the first that has a text", () => {
  for (const [wanted, known, shown] of [
    [1, [2, 5], 2],
    [5, [2, 5], 5],
    [9, [2, 5], 5],
    [1, [], undefined],
  ] as const) {
    expect(nearest(wanted, known)).toBe(shown);
  }
});

it("lines of a document stay lines", () => {
  const items = [
    { str: "First", hasEOL: false },
    { str: " line", hasEOL: true },
    { type: "beginMarkedContent" },
    { str: "", hasEOL: true },
    { str: "Second", hasEOL: false },
  ];
  expect(linesOf(items)).toBe("First line\n\nSecond");
});

it("pieces of a line that runs from the right are parted where a space was", () => {
  const piece = (str: string, left: number, width: number) => ({
    str,
    hasEOL: false,
    width,
    height: 10,
    transform: [10, 0, 0, 10, left, 700],
  });
  expect(linesOf([piece("شما", 80, 20), piece("می‌توانید", 40, 37)])).toBe("شما می‌توانید");
  // Letters that some programs draw one by one touch each other.
  expect(linesOf([piece("ش", 92, 8), piece("م", 86, 6), piece("ا", 80, 6)])).toBe("شما");
  expect(linesOf([piece("First", 40, 20), piece(" line", 60, 20)])).toBe("First line");
});
