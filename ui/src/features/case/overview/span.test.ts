import { expect, it } from "vitest";
import { placeOf, spanOf } from "./span";

const clock = { id: "x", name: {}, daysLeft: 0, near: true, state: "running" as const, legalBasis: {}, verified: true, start: "registered" as const, whose: "authority" as const, period: { length: 1, unit: "month" as const }, lawfulDay: "2026-04-02", pauses: [], extensions: [], extendable: null, onExpiry: "warn" as const };

it("the scale runs from the first day to the last, and holds today", () => {
  const span = spanOf({ registeredAt: "2026-03-02T08:00:00Z", clocks: [{ ...clock, from: "2026-03-02", lastDay: "2026-04-02", metOn: null }] }, "2026-05-01");
  expect([span.start, span.end]).toEqual(["2026-03-02", "2026-05-01"]);
  expect([placeOf("2026-03-02", span), placeOf("2026-04-01", span), placeOf("2026-06-01", span)]).toEqual([0, 50, 100]);
});

it("a case without limits has a scale of one day", () => {
  const span = spanOf({ registeredAt: "2026-03-02T08:00:00Z", clocks: [] }, "2026-03-02");
  expect(placeOf("2026-03-02", span)).toBe(0);
});
