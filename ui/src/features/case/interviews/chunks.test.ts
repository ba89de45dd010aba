import { expect, it } from "vitest";
import { chunks } from "./chunks";

it.each([
  ["sentences", "She taught at a school. ".repeat(50)],
  ["one long word", "ا".repeat(900)],
  ["lines", "first line\nsecond line\n".repeat(60)],
  ["nothing", ""],
])("%s are cut without losing a letter", (_, text) => {
  const parts = chunks(text, 200);
  expect(parts.join("")).toBe(text);
  expect(parts.every((part) => part.length <= 200)).toBe(true);
});

it("cuts after a sentence", () => {
  expect(chunks("One two three four. Five six", 24)[0]).toBe("One two three four. ");
});
