import { describe, expect, it } from "vitest";
import { differences, type Piece } from "./words";

const side = (pieces: readonly Piece[], left: "gone" | "new") =>
  pieces
    .filter(({ kind }) => kind !== (left === "gone" ? "new" : "gone"))
    .map(({ text }) => text)
    .join("");

describe("differences between drafts", () => {
  it("are told word by word", () => {
    expect(differences("The claim is refused.", "The claim is accepted.")).toEqual([
      { kind: "same", text: "The claim is " },
      { kind: "gone", text: "refused." },
      { kind: "new", text: "accepted." },
    ]);
  });
  it("know what was added in the middle, at the beginning and at the end", () => {
    expect(differences("a c", "a b c").filter(({ kind }) => kind !== "same")).toEqual([{ kind: "new", text: "b " }]);
    expect(differences("b c", "a b c")[0]).toEqual({ kind: "new", text: "a " });
    expect(differences("a b", "a b c").at(-1)).toEqual({ kind: "new", text: " c" });
  });
  it("are none between a text and itself", () => {
    expect(differences("", "")).toEqual([]);
    expect(differences("زهرا از هرات آمد", "زهرا از هرات آمد")).toEqual([{ kind: "same", text: "زهرا از هرات آمد" }]);
  });
  it("lose no word, whatever the texts are", () => {
    // A row of numbers that looks random and is the same at every run.
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const text = (words: number) => Array.from({ length: words }, () => ["ev", "дом", "خانه", "yol", "və"][next(5)]).join(" ");
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(next(25)), text(next(25))];
      const pieces = differences(before, after);
      expect([side(pieces, "gone"), side(pieces, "new")]).toEqual([before, after]);
    }
  });
  it("of two long texts that have nothing in common come soon, and whole", () => {
    const before = Array.from({ length: 4_000 }, (_, index) => `a${index}`).join(" ");
    const after = Array.from({ length: 4_000 }, (_, index) => `b${index}`).join("  ");
    const pieces = differences(before, after);
    expect([side(pieces, "gone"), side(pieces, "new")]).toEqual([before, after]);
  });
});
