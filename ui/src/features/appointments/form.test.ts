import { describe, expect, it } from "vitest";
import { draftFaults, formOf, isTimed, type AppointmentDraft } from "./form";

const draft: AppointmentDraft = {
  ...{ kind: "interview", persons: ["p"], day: "2026-12-07", time: "9:30", minutes: "", mode: "inPerson" },
  ...{ officer: "o", interpreter: null, room: "r", place: "", language: "prs", note: " " },
};
const wrong = (change: Partial<AppointmentDraft>) => Object.entries(draftFaults({ ...draft, ...change })).filter(([, code]) => code);

describe("an appointment as typed", () => {
  it("is whole, or says what is missing", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ persons: [], day: "", time: " ", room: null })).toEqual([
      ["persons", "required"],
      ["day", "required"],
      ["time", "required"],
      ["place", "required"],
    ]);
    expect(wrong({ minutes: "an hour" })).toEqual([["minutes", "notANumber"]]);
  });
  it("asks for a language in an interview only, and leaves out what is empty", () => {
    expect(formOf("c", draft, [])).toMatchObject({ language: "prs", minutes: null, note: null });
    expect(formOf("c", { ...draft, kind: "documents", minutes: "45" }, [])).toMatchObject({ language: null, minutes: 45 });
  });
  it("can be asked about as soon as day and time stand", () => {
    for (const [time, timed] of [
      ["9:30", true],
      ["09.30", true],
      ["9", false],
      ["", false],
    ] as const) {
      expect([time, isTimed({ ...draft, time })]).toEqual([time, timed]);
    }
    expect(isTimed({ ...draft, day: "2026-12" })).toBe(false);
  });
});
