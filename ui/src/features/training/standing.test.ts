import { describe, expect, it } from "vitest";
import { moved, nextPresence, presenceOf, sessionStanding, share } from "./standing";

describe("a session stands", () => {
  it.each([
    ["2026-12-01", "2026-12-20", false, "coming"],
    ["2026-11-25", "2026-12-20", false, "running"],
    ["2026-11-01", "2026-11-25", false, "running"],
    ["2026-11-01", "2026-11-24", false, "over"],
    ["2026-11-01", "2026-11-24", true, "cancelled"],
    [null, null, false, "coming"],
  ] as const)("from %s to %s, cancelled %s: %s", (firstDay, lastDay, cancelled, answer) => {
    expect(sessionStanding({ firstDay, lastDay, cancelled }, "2026-11-25")).toBe(answer);
  });
});

describe("the grid of attendance", () => {
  it.each([
    ["ArrowDown", { row: 1, day: 1 }],
    ["ArrowUp", null],
    ["ArrowRight", { row: 0, day: 2 }],
    ["ArrowLeft", { row: 0, day: 0 }],
    ["Home", { row: 0, day: 0 }],
    ["End", { row: 0, day: 2 }],
    ["x", null],
  ])("%s moves from the second day of the first of two", (key, answer) => {
    expect(moved({ row: 0, day: 1 }, key, 2, 3, false)).toEqual(answer);
  });
  it("goes the other way where the page is read from the right", () => {
    expect(moved({ row: 0, day: 1 }, "ArrowRight", 2, 3, true)).toEqual({ row: 0, day: 0 });
    expect(moved({ row: 0, day: 0 }, "ArrowRight", 2, 3, true)).toBeNull();
  });
  it("marks by one key, and by pressing goes round", () => {
    expect([presenceOf("P"), presenceOf("e"), presenceOf("a"), presenceOf("q")]).toEqual(["present", "excused", "absent", null]);
    expect([null, "present", "absent", "excused"].map((one) => nextPresence(one as never))).toEqual(["present", "absent", "excused", "present"]);
  });
});

it("a share of nothing is none", () => {
  expect([share(0, 0), share(1, 3), share(3, 3)]).toEqual([null, 33, 100]);
});
