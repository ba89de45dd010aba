import { expect, it } from "vitest";
import { foldForSearch } from "./fold";

it.each([
  ["Əfqanıstan", "efqanistan"],
  ["İran", "iran"],
  ["IRAQ", "iraq"],
  ["Çeçen", "cecen"],
  ["Азербайджан", "азербаиджан"],
])("%s is found by %s", (word, typed) => {
  expect(foldForSearch(word)).toBe(foldForSearch(typed));
});
