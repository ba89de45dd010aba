import { expect, test } from "vitest";
import { identityDocument } from "@/ipc/mock.person";
import { examined, verbsFor } from "./custody";

test.each([
  ["held here", { custody: "retained", original: true }, true, ["return", "retain", "examine", "change", "lose"]],
  ["with the applicant", { custody: "held", original: true }, false, ["retain", "examine", "change", "lose", "withdraw"]],
  ["a copy", { custody: "held", original: false }, false, ["examine", "change", "lose", "withdraw"]],
  ["lost", { custody: "lost", original: true }, false, ["examine", "change", "withdraw"]],
  ["nothing known", {}, false, ["retain", "examine", "change", "lose", "withdraw"]],
])("what can be done with a document: %s", (_, more, held, verbs) => {
  expect(verbsFor({ document: identityDocument(more), held })).toEqual(verbs);
});

test("an examination says its day and what it rests on", () => {
  expect(examined("2026-11-25 · N. Əliyeva, İdarə · su nişanı · UV")).toEqual({ on: "2026-11-25", words: "N. Əliyeva, İdarə · su nişanı · UV" });
  expect(examined("at the border")).toEqual({ on: null, words: "at the border" });
});
