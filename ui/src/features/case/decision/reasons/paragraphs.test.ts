import { describe, expect, it } from "vitest";
import type { Basis, Paragraph } from "@/ipc/generated";
import { allTakenOver, countIn, isUnfinished, onlyIn, proposalFor, sameBasis, takenOver, textsOf, untaken, viewsOf, wholeReasons } from "./paragraphs";

const fact = (id: string, seen = "1"): Basis => ({ kind: "fact", id, finding: "accepted", seen });
const step = (name: "fear" | "grounds"): Basis => ({ kind: "element", step: name, of: null, seen: "1" });
const paragraph = (az: string, ...restsOn: Basis[]): Paragraph => ({ texts: { az }, restsOn, annex: null });

it("lists of texts that were kept before are paragraphs in several languages", () => {
  expect(wholeReasons({ az: ["bir", "iki"], ru: ["один"] })).toEqual([
    { texts: { az: "bir", ru: "один" }, restsOn: [], annex: null },
    { texts: { az: "iki" }, restsOn: [], annex: null },
  ]);
  const kept = [paragraph("x")];
  expect(wholeReasons(kept)).toBe(kept);
  expect(wholeReasons(undefined)).toEqual([]);
});

it("a language lacks what others have, once it was begun", () => {
  const reasons: Paragraph[] = [{ texts: { az: "a", ru: "а" }, restsOn: [], annex: null }, paragraph("b"), { texts: { az: " " }, restsOn: [], annex: null }];
  expect(countIn(reasons, "az")).toEqual({ count: 2, missing: 0 });
  expect(countIn(reasons, "ru")).toEqual({ count: 1, missing: 1 });
  expect(countIn(reasons, "en")).toEqual({ count: 0, missing: 0 });
});

it("an annex is no text of the letter", () => {
  expect(textsOf([paragraph("a"), { ...paragraph("b"), annex: "p" }, paragraph("c")], "az")).toEqual(["a", "c"]);
});

describe("proposals", () => {
  const proposals = [paragraph("1", fact("f1")), paragraph("2", fact("f2")), paragraph("fear", step("fear")), paragraph("grounds", step("grounds"))];
  it("are offered while no paragraph is about the same", () => {
    expect(untaken(proposals, [paragraph("mine", fact("f2", "other"))]).map(({ texts }) => texts.az)).toEqual(["1", "fear", "grounds"]);
  });
  it("are put where they belong, whatever stands between", () => {
    const written = [paragraph("2", fact("f2")), paragraph("free"), paragraph("grounds", step("grounds"))];
    const order = (reasons: Paragraph[]) => reasons.map(({ texts }) => texts.az);
    expect(order(takenOver(written, proposals, proposals[0] as Paragraph))).toEqual(["1", "2", "free", "grounds"]);
    expect(order(takenOver(written, proposals, proposals[2] as Paragraph))).toEqual(["2", "fear", "free", "grounds"]);
    expect(order(takenOver([paragraph("free")], proposals, proposals[1] as Paragraph))).toEqual(["free", "2"]);
    expect(order(allTakenOver(written, proposals))).toEqual(["1", "2", "fear", "free", "grounds"]);
    expect(order(allTakenOver([], proposals))).toEqual(["1", "2", "fear", "grounds"]);
  });
  it("are found again by what a paragraph is about", () => {
    expect(proposalFor(paragraph("old", fact("f2", "0")), proposals)).toBe(proposals[1]);
    expect(proposalFor(paragraph("free"), proposals)).toBeUndefined();
    expect(sameBasis(fact("a", "1"), fact("a", "2"))).toBe(true);
    expect(sameBasis(fact("a"), step("fear"))).toBe(false);
  });
});

it("a proposal is taken over in the languages that are written, and in no other", () => {
  expect(onlyIn({ texts: { az: "a", ru: "[[a]]", fa: "[[a]]" }, restsOn: [], annex: null }, ["az", "ru"]).texts).toEqual({ az: "a", ru: "[[a]]" });
});

it("how a paragraph stands goes with it when it is moved or edited", () => {
  const [one, two] = [paragraph("a", fact("f1")), paragraph("b")] as const;
  const view = (person: string) => ({ disagreements: [], now: [], confidences: [person], disclosed: [], unfinished: [] });
  const views = viewsOf([one, two], [view("x"), view("y")]);
  expect(views.get({ ...two, texts: { az: "edited" } }.restsOn)?.confidences).toEqual(["y"]);
  expect(views.get(one.restsOn)?.confidences).toEqual(["x"]);
  expect(isUnfinished("söz [[слово]]")).toBe(true);
});
