import { describe, expect, it } from "vitest";
import type { TextRow } from "@/ipc/generated";
import { countOf, linesOf } from "./rows";

const row = (name: string, language: string, more: Partial<TextRow> = {}): TextRow => ({ kind: "letter", name, language, title: `${name} ${language}`, version: 1, verified: false, own: false, open: null, ...more });

describe("texts of letters", () => {
  const rows = [row("refusal", "az"), row("refusal", "fa", { title: "", version: 0 }), row("closure", "az", { open: "submitted", verified: true }), row("closure", "ru", { title: "", version: 0 }), row("rights.work", "az", { kind: "clause" })];

  it("stand in one line for each name, called as in the language of the screen or in whichever there is", () => {
    expect(linesOf(rows, "letter", "ru").map(({ name, title }) => [name, title])).toEqual([
      ["closure", "closure az"],
      ["refusal", "refusal az"],
    ]);
    expect(linesOf(rows, "clause", "az")).toHaveLength(1);
    expect(linesOf([], "letter", "az")).toEqual([]);
  });

  it("are counted: unconfirmed, missing in an official language, waiting", () => {
    expect(countOf(rows, ["az", "ru"])).toEqual({ unconfirmed: 2, missing: 1, waiting: 1 });
  });
});
