import { expect, it } from "vitest";
import type { CaseFile } from "@/ipc/generated";
import { DRAFTED, analysisOf } from "@/ipc/mock.case";
import { ALL } from "@/ipc/mock.return";
import { eventsOf } from "./events";

const handedOver = { doneOn: null, by: null, interpreter: null, readOut: true, signed: true, refusal: null, witness: null, document: null };
const file = (part: Partial<CaseFile>) => ({
  ...{ id: "c", number: "AST1-26-0001-3", profile: "", stage: "issued", registeredAt: "2026-03-02T08:00:00Z", officer: "Nigar", language: "prs", reasons: "", contact: "", arrivedOn: null },
  ...{ members: [], interviews: [], facts: [], decision: null, letters: [], clocks: [], information: [], writing: { transfers: [] }, outcomes: [], remedies: [], steps: [], actions: [], ownDraft: false },
  ...part,
}) as CaseFile;

it("what happened stands newest first, an arrival before and a handover after the moments of its day", () => {
  const letter = { id: "l", number: "1", language: "az", summary: null, template: "", issuedBy: "Nigar", issuedAt: "2026-03-02T10:00:00Z", handOver: "2026-03-02", hash: "", pages: 1, subject: "decision" as const, record: "d", persons: [], supersedes: null, superseded: null, voided: null, canCopy: true, copies: [] };
  const events = eventsOf(file({ arrivedOn: "2026-03-02", letters: [{ ...letter, delivery: { ...handedOver, on: "2026-03-02", means: "in person", officer: "Nigar" } }] }));
  expect(events.map(({ kind }) => kind)).toEqual(["delivered", "issued", "registered", "arrived"]);
});

it("a return says why, and an approval is told once", () => {
  const decision = {
    ...{ id: "d", state: "approved" as const, draftedBy: "Nigar", rulings: [], analysis: analysisOf({}), reasons: [], ...DRAFTED },
    ...{ submittedAt: "2026-03-05T08:00:00Z", approvedBy: "Sevinc", approvedAt: "2026-03-06T08:00:00Z" },
    reviews: [
      { id: "r1", officer: "Sevinc", verdict: "returned" as const, reasons: "Put the contradiction first", at: "2026-03-04T08:00:00Z" },
      { id: "r2", officer: "Sevinc", verdict: "approved" as const, reasons: "", at: "2026-03-06T08:00:00Z" },
    ],
  };
  const events = eventsOf(file({ decision }));
  expect(events.map(({ kind }) => kind)).toEqual(["approved", "submitted", "returned", "registered"]);
  expect(events[2]?.text).toBe("Put the contradiction first");
});

it("of a return what was said and signed is told, and nothing of what was found in a screening", () => {
  const events = eventsOf(file({}), ALL);
  const of = (kind: string) => events.filter((event) => event.kind === kind).map(({ name, by }) => [name, by]);
  expect(of("returnAsked")).toHaveLength(3);
  expect(of("returnDeclared")).toEqual([["Nadir Namuna", "Rəna Nümunəli"]]);
  expect(of("returnWithdrawn")).toEqual([["Nadir Namuna", "Rəna Nümunəli"]]);
  expect(JSON.stringify(events)).not.toMatch(/pressure|tələb edir|yardım xidməti/);
});
