import { describe, expect, it } from "vitest";
import type { OutcomeCode, RulingForm } from "@/ipc/generated";
import { moved, ruled } from "./form";

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
