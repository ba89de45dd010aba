import { describe, expect, it } from "vitest";
import { stateOf } from "./state";

const row = { cancelled: false, adopted: false, minutes: false, quorate: null, day: "2026-11-25" };

describe("where a meeting stands", () => {
  it.each([
    [{}, "2026-11-24", "planned"],
    [{}, "2026-11-25", "to_record"],
    [{ quorate: false }, "2026-11-26", "no_quorum"],
    [{ quorate: true }, "2026-11-26", "held"],
    [{ quorate: true, minutes: true }, "2026-11-26", "minutes"],
    [{ quorate: true, minutes: true, adopted: true }, "2026-11-26", "adopted"],
    [{ cancelled: true }, "2026-11-24", "cancelled"],
  ])("%o on %s is %s", (more, today, state) => {
    expect(stateOf({ ...row, ...more }, today).key).toBe(`board.state.${state}`);
  });
});
