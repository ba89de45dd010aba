import { describe, expect, it } from "vitest";
import type { EvidenceSource } from "@/ipc/generated";
import { linesIn, sourcesOf, withLines, without } from "./sources";

const scan: EvidenceSource = { kind: "attachment", id: "s" };
const line = (id: string): EvidenceSource => ({ kind: "line", id });

describe("what a fact rests on", () => {
  it("keeps papers and order when lines are chosen anew", () => {
    expect(withLines([line("a"), scan, line("b")], ["b", "c"])).toEqual([scan, line("b"), line("c")]);
  });
  it("is lines and papers apart", () => {
    expect(linesIn([line("a"), scan])).toEqual(["a"]);
    expect(without([line("s"), scan], scan)).toEqual([line("s")]);
  });
  it("reads links that were kept as bare identifiers", () => {
    expect(sourcesOf(["a", scan])).toEqual([line("a"), scan]);
  });
});
