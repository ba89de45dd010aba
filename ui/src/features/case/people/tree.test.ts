import { describe, expect, it } from "vitest";
import type { MemberView, Relationship } from "@/ipc/generated";
import { NODE, treeOf } from "./tree";

const member = (relationship: Relationship, index: number) => ({ relationship, person: { id: `${relationship}${index}` } }) as MemberView;
const family = (...codes: Relationship[]) => treeOf(codes.map(member));
const rowOf = (tree: ReturnType<typeof treeOf>, code: Relationship) => tree.nodes.find((node) => node.member.relationship === code)?.y;

describe("the drawing of a family", () => {
  it("holds everybody, apart from each other and inside the frame", () => {
    const tree = family("PA", "WIF", "WIF", "SON", "DAU", "SCM", "PRF", "SPM", "SBM", "HAS", "GPM", "ORF", "UNC", "U");
    expect(tree.nodes).toHaveLength(14);
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
