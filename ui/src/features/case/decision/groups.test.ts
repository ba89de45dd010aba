import { describe, expect, it } from "vitest";
import type { CaseFile, DecisionForm, OutcomeCode, OutcomeRule, RulingForm } from "@/ipc/generated";
import { EMPTY, groupsOf, ofMembers, reasonsFor, whole, wholeAnalysis, withReasons } from "./form";

const outcome = (code: OutcomeCode, letter: string) => ({ code, letter }) as OutcomeRule;
const file = { outcomes: [outcome("refugee", "recognition"), outcome("derivative", "recognition"), outcome("refused", "refusal")] } as CaseFile;
const ruling = (person: string, code: OutcomeCode | null): RulingForm => ({ person, outcome: code, derivedFrom: null });
const form = (part: Partial<DecisionForm>): DecisionForm => ({ application: "c", rulings: [], analysis: EMPTY, reasons: [], own: {}, letterReasons: {}, ...part });

const say = (az: string) => [{ texts: { az }, restsOn: [], annex: null }];

describe("letters of a decision", () => {
  const groups = groupsOf(file, [ruling("a", "refugee"), ruling("b", "refused"), ruling("c", "derivative"), ruling("d", null)]);
  it("address whoever has an outcome of their kind, the principal applicant's first", () => {
    expect(groups).toEqual([
      { letter: "recognition", persons: ["a", "c"] },
      { letter: "refusal", persons: ["b"] },
    ]);
  });
  it("have reasons of their own, and never those of another", () => {
    const draft = form({ reasons: say("hers") });
    expect(reasonsFor(draft, "recognition", groups)).toEqual(say("hers"));
    expect(reasonsFor(draft, "refusal", groups)).toEqual([]);
    const written = { ...draft, ...withReasons(draft, "refusal", groups, say("his")) };
    expect(written.reasons).toEqual(say("hers"));
    expect(reasonsFor(written, "refusal", groups)).toEqual(say("his"));
  });
  it("are written where they are read from, also when outcomes change", () => {
    const draft = form({ reasons: say("old"), letterReasons: { refusal: say("his") } });
    const one = groupsOf(file, [ruling("a", "refused")]);
    expect(reasonsFor(draft, "refusal", one)).toEqual(say("his"));
    const after = { ...draft, ...withReasons(draft, "refusal", one, say("new")) };
    expect(reasonsFor(after, "refusal", one)).toEqual(say("new"));
    expect(after.reasons).toEqual(say("old"));
  });
  it("before any outcome is chosen the decision's own reasons are written", () => {
    expect(withReasons(form({}), undefined, [], say("x"))).toEqual({ reasons: say("x") });
  });
});

it("whoever left since a draft was kept is no part of it", () => {
  const family = { members: [{ person: { id: "a" } }], outcomes: [] } as unknown as CaseFile;
  const kept = form({ rulings: [ruling("a", "refugee"), ruling("b", "refused")], own: { b: EMPTY }, analysis: { ...EMPTY, unity: { a: "x", b: "y" } } });
  const now = ofMembers(family, kept);
  expect(now.rulings.map(({ person }) => person)).toEqual(["a"]);
  expect([now.own, now.analysis.unity]).toEqual([{}, { a: "x" }]);
});

it("a draft that was kept before the steps had particulars opens as it was meant", () => {
  const old = { application: "c", rulings: [], analysis: { fear: "a", grounds: ["race"] }, reasons: {} } as unknown as DecisionForm;
  const opened = whole(old);
  expect(opened.analysis.fear).toBe("a");
  expect(opened.analysis.grounds).toEqual([{ ground: "race", held: "actual", reasoning: "" }]);
  expect([opened.own, opened.letterReasons, opened.analysis.harms]).toEqual([{}, {}, []]);
  expect(wholeAnalysis(opened.analysis)).toEqual(opened.analysis);
});
