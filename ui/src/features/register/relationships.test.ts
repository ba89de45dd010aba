import { describe, expect, it } from "vitest";
import type { ListEntryView, Sex } from "@/ipc/generated";
import { relationshipsFor } from "./relationships";

const entry = (code: string, sex?: Sex, until?: string): ListEntryView => ({ code, en: code, az: code, ru: code, unverified: false, guarantees: [], ...(sex ? { sex } : {}), ...(until ? { until } : {}) });
const entries = [entry("HR1"), entry("ANT", "F"), entry("SON", "M"), entry("PA"), entry("WIF", "F"), entry("OLD", undefined, "unknown"), entry("U")];
const codes = (...args: [Sex | null, Parameters<typeof relationshipsFor>[2]]) => relationshipsFor(entries, ...args).map(({ code }) => code);

describe("relationships", () => {
  it("have the frequent ones first and the rest as the list has them", () => {
    expect(codes(null, null)).toEqual(["PA", "WIF", "SON", "HR1", "ANT", "U"]);
  });
  it("leave out those that the sex rules out, but never what was chosen", () => {
    expect(codes("M", null)).toEqual(["PA", "SON", "HR1", "U"]);
    expect(codes("M", "WIF")).toContain("WIF");
    expect(codes("U", null)).toHaveLength(6);
  });
});
