import { describe, expect, it } from "vitest";
import type { CaseFile, DecisionForm, OutcomeCode, RulingForm } from "@/ipc/generated";
import { EMPTY, moved, ofMembers, ruled } from "./form";

const ruling = (person: string, outcome: OutcomeCode | null, derivedFrom: string | null = null): RulingForm => ({ person, outcome, derivedFrom });

describe("a derivative status", () => {
  it("derives from the one refugee there is", () => {
    const after = ruled([ruling("a", "refugee"), ruling("b", null)], "b", { outcome: "derivative" });
    expect(after[1]?.derivedFrom).toBe("a");
  });
  it("derives from nobody when the refugee is no longer one", () => {
    const after = ruled([ruling("a", "refugee"), ruling("b", "derivative", "a")], "a", { outcome: "refused" });
    expect(after[1]?.derivedFrom).toBeNull();
  });
  it("is chosen when there are two refugees", () => {
    const before = [ruling("a", "refugee"), ruling("b", "refugee"), ruling("c", null)];
    expect(ruled(before, "c", { outcome: "derivative" })[2]?.derivedFrom).toBeNull();
    expect(ruled(before, "c", { outcome: "derivative", derivedFrom: "b" })[2]?.derivedFrom).toBe("b");
  });
  it("leaves nothing behind when another outcome is chosen", () => {
    const after = ruled([ruling("a", "refugee"), ruling("b", "derivative", "a")], "b", { outcome: "refugee" });
    expect(after[1]?.derivedFrom).toBeNull();
  });
});

it("reasons move up and down", () => {
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

describe("the draft of a family", () => {
  const family = { members: [{ person: { id: "a" } }, { person: { id: "b" } }] } as CaseFile;
  const paragraph = { texts: { en: "Because." }, restsOn: [], annex: null };
  const draft: DecisionForm = {
    application: "1",
    rulings: [ruling("a", "refugee"), ruling("b", "refused")],
    analysis: { ...EMPTY, unity: { b: "Lives with him." } },
    own: { b: EMPTY },
    reasons: [paragraph],
    letterReasons: { refusal: [paragraph] },
  };
  it("keeps the same what nobody touched, so that it is not drawn anew", () => {
    const typed = { ...draft, reasons: [{ ...paragraph, texts: { en: "Because." } }] };
    const [before, after] = [ofMembers(family, draft), ofMembers(family, typed)];
    expect(after.reasons).not.toBe(before.reasons);
    for (const part of ["rulings", "analysis", "own", "letterReasons"] as const) expect(after[part]).toBe(before[part]);
  });
  it("leaves out whoever left since", () => {
    const alone = ofMembers({ members: [{ person: { id: "a" } }] } as CaseFile, { ...draft, reasons: [paragraph, { ...paragraph, annex: "b" }] });
    expect(alone).toEqual({ ...draft, rulings: [ruling("a", "refugee")], analysis: EMPTY, own: {} });
  });
});
