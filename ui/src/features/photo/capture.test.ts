import { describe, expect, it } from "vitest";
import { faultOf } from "./capture";

describe("why a camera cannot be used", () => {
  it.each([
    ["NotFoundError", "camera.none"],
    ["OverconstrainedError", "camera.none"],
    ["NotAllowedError", "camera.refused"],
    ["NotReadableError", "camera.busy"],
    ["InvalidStateError", "camera.unreadable"],
  ] as const)("%s", (name, fault) => {
    expect(faultOf(new DOMException("", name))).toBe(fault);
  });
  it("says so of what it does not know", () => {
    expect(faultOf(new Error("x"))).toBe("camera.unreadable");
  });
});
