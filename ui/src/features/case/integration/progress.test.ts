import { describe, expect, it } from "vitest";
import type { ProgressPoint, ProgressSeries, ZaragozaIndicator } from "@/ipc/generated";
import { levelIn, mean, moved } from "./progress";

const point = (levels: Record<string, number>, met: boolean | null): ProgressPoint => ({
  review: "r",
  on: "2026-11-25",
  levels: Object.entries(levels).map(([domain, level]) => ({ domain, level, note: "" })),
  indicators: { document: null, tenancy: null, language: null, work: null, months: null, fitting: null, school: null, clinic: null, income: null, contacts: null, rights: null, discriminated: null, longTerm: null },
  measured: [{ indicator: "employed", area: "employment", met }],
  note: "",
  officer: "",
});
const series = (...points: ProgressPoint[]): ProgressSeries => ({ person: "p", name: { latin: "Nümunə", native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] }, points, nextOn: "2027-01-01" });

describe("progress", () => {
  it("is the mean of the domains that were looked at", () => {
    expect(mean(point({ work: 1, housing: 2, legal: 5 }, null))).toBe(2.7);
    expect(mean(point({}, null))).toBeNull();
  });

  it("keeps a level that a review left out", () => {
    const of = series(point({ work: 2 }, null), point({ housing: 3 }, null));
    expect([levelIn(of, "work", 1), levelIn(of, "housing", 0), levelIn(of, "housing", 1)]).toEqual([2, null, 3]);
  });

  it.each([
    [false, true, "better"],
    [true, false, "worse"],
    [true, true, "same"],
    [null, true, "same"],
    [true, null, "unknown"],
  ])("from %s to %s", (before, after, answer) => {
    expect(moved(series(point({}, before), point({}, after)), "employed" satisfies ZaragozaIndicator)).toBe(answer);
  });
});
