import { describe, expect, it } from "vitest";
import type { DisclosureItem } from "@/ipc/generated";
import { areaBetween, choicesOf, decisionsOf } from "./decisions";

const item = (kind: DisclosureItem["kind"], id: string): DisclosureItem => ({ kind, id, title: "", on: null, passages: [], areas: false, withheld: [] });

describe("decisions", () => {
  it("leave out what nobody decided on, and what a decision does not need", () => {
    const items = [item("registration", "p"), item("interview", "i"), item("attachment", "a")];
    const choices = {
      "registration p": { given: "whole" as const, ground: "harm", passages: ["name"], areas: [] },
      "attachment a": { given: "redacted" as const, ground: "thirdPerson", passages: [], areas: [{ x: 1, y: 2, width: 3, height: 4 }] },
    };
    const sent = decisionsOf(items, choices);
    expect(sent).toEqual([
      { item: { kind: "registration", id: "p" }, given: "whole", ground: null, hidden: { passages: [], areas: [] } },
      { item: { kind: "attachment", id: "a" }, given: "redacted", ground: "thirdPerson", hidden: { passages: [], areas: [{ x: 1, y: 2, width: 3, height: 4 }] } },
    ]);
    expect(decisionsOf(items, choicesOf(sent))).toEqual(sent);
  });
});

describe("an area", () => {
  it("lies in the picture, whichever corner comes first", () => {
    expect(areaBetween({ x: 900, y: 50 }, { x: 1200, y: -20 })).toEqual({ x: 900, y: 0, width: 100, height: 50 });
    expect(areaBetween({ x: 10, y: 10 }, { x: 12, y: 400 })).toBeNull();
  });
});
