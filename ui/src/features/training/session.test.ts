import { describe, expect, it } from "vitest";
import type { TrainingSession } from "@/ipc/generated";
import { counted, formOf, startOf } from "./session";

const SESSION: TrainingSession = {
  id: "s",
  module: { code: "coi", version: "2026", title: {}, area: "asylum", level: "core", onlineHours: 25, faceHours: 16, prerequisites: [], validityMonths: null, passMark: 60, qualification: "coi", verified: false },
  online: { from: "2026-12-01", until: "2026-12-20" },
  faceDays: ["2027-01-11", "2027-01-12"],
  place: "Bakı",
  language: "az",
  trainers: [
    { trainer: "a", part: "lead" },
    { trainer: "b", part: "co" },
  ],
  funder: "unhcr",
  seats: 12,
  plannedBy: "o",
  plannedOn: "2026-11-25",
  cancelled: null,
};

describe("the form of a session", () => {
  it("gives back what it was begun with", () => {
    const form = formOf(startOf(SESSION, null, "ru"), "s", null);
    expect(form).toMatchObject({ session: "s", module: "coi", onlineFrom: "2026-12-01", onlineUntil: "2026-12-20", faceFrom: "2027-01-11", faceUntil: "2027-01-12", seats: 12, trainers: SESSION.trainers });
  });
  it("sends nothing for a day that is not typed, and no seats for what is no number", () => {
    const form = formOf({ ...startOf(null, "coi", "ru"), seats: "many" }, null, "need");
    expect(form).toMatchObject({ module: "coi", language: "ru", onlineFrom: null, faceUntil: null, seats: 0, trainers: [], need: "need" });
  });
  it("whoever leads does not teach beside themselves", () => {
    expect(formOf({ ...startOf(null, null, "ru"), lead: "a", co: ["a", "b"] }, null, null).trainers).toEqual([
      { trainer: "a", part: "lead" },
      { trainer: "b", part: "co" },
    ]);
  });
});

it("what is no number is more than anything allowed", () => {
  expect([counted("30"), counted(" 7 "), counted("x"), counted("-1"), counted("")]).toEqual([30, 7, 999999, 999999, 999999]);
});
