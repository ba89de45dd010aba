import { describe, expect, it } from "vitest";
import type { MemberView, Relationship } from "@/ipc/generated";
import { NODE, treeOf } from "./tree";

const member = (relationship: Relationship, index: number): MemberView => ({
  relationship,
  ownClaim: false,
  person: {
    ...{ id: `${relationship}${index}`, sex: "U", age: null, child: false, nationality: null, ethnicity: null, religion: null, documents: [], disputed: [] },
    name: { latin: relationship, native: null, family: null, given: null, father: null, single: false },
    birth: { precision: "unknown", given: null, age: null, statedOn: null, basis: "stated", earliest: null, latest: null },
  },
});
const family = (...codes: Relationship[]) => treeOf(codes.map(member));
const rowOf = (tree: ReturnType<typeof treeOf>, code: Relationship) => tree.nodes.find((node) => node.member.relationship === code)?.y;

describe("the drawing of a family", () => {
  it("holds everybody, apart from each other and inside the frame", () => {
    const tree = family("PA", "WIF", "SON", "DAU", "SON", "PRF", "SBM", "GPM", "ORF", "U");
    expect(tree.nodes).toHaveLength(10);
    for (const one of tree.nodes) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + NODE.width).toBeLessThanOrEqual(tree.width);
      expect(one.y + NODE.height).toBeLessThanOrEqual(tree.height);
      for (const other of tree.nodes) {
        if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThan(NODE.width);
      }
    }
  });
  it("has parents above and children below", () => {
    const tree = family("PA", "SON", "PRF", "HUS", "GCM");
    const rows = (["PRF", "PA", "SON", "GCM"] as const).map((code) => rowOf(tree, code) ?? -1);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rowOf(tree, "HUS")).toBe(rowOf(tree, "PA"));
  });
  it("draws no line to those who are not of the line, and a loose one past a generation that is absent", () => {
    expect(family("PA", "ORM", "U").lines).toEqual([]);
    expect(family("PA", "GCM").lines.map(({ loose }) => loose)).toEqual([true]);
    expect(family("PA", "WIF", "SON").lines.map(({ loose }) => loose)).toEqual([false, false]);
  });
  it("draws one person too, and nobody", () => {
    expect(family("PA").nodes).toHaveLength(1);
    expect(treeOf([]).nodes).toEqual([]);
  });
});
