import { expect, it } from "vitest";
import type { CaseFile, Content } from "@/ipc/generated";
import { EMPTY } from "./form";
import { partsOf, type Saying } from "./parts";

const file = { members: [{ person: { id: "a", name: { latin: "Zahra" } } }], outcomes: [], writing: { reasoned: ["az", "ru", "en", "fa"] } } as unknown as CaseFile;
const saying: Saying = { outcome: (code) => `outcome ${code}`, finding: (code) => `finding ${code}`, ground: (code) => `ground ${code}` };
const content: Content = {
  rulings: [{ person: "a", outcome: { code: "refugee", derivedFrom: null } }],
  facts: [{ number: 1, statement: "She taught.", finding: "accepted", reasoning: "Detailed." }],
  analysis: { ...EMPTY, fear: "May be harmed.", past: "Was beaten.", grounds: [{ ground: "race", held: "imputed", reasoning: "Taken for one." }] },
  own: { a: { ...EMPTY, fear: "Hers." } },
  reasons: ["Bir.", "İki."].map((az) => ({ texts: { az }, restsOn: [], annex: null })),
  letterReasons: {},
};

it("a draft is told part by part, in its order, without what was not written", () => {
  expect(partsOf(content, file, saying).map(({ kind, which, whose, text }) => [kind, which, whose, text])).toEqual([
    ["outcome", "a", null, "outcome refugee"],
    ["fact", "1", null, "She taught.\nfinding accepted\nDetailed."],
    ["step", "fear", null, "May be harmed.\nWas beaten."],
    ["step", "grounds", null, "ground race\nTaken for one."],
    ["step", "fear", "a", "Hers."],
    ["reasons", "az", null, "1. Bir.\n2. İki."],
  ]);
});
