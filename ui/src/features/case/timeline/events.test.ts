import { expect, it } from "vitest";
import type { CaseFile } from "@/ipc/generated";
import { DRAFTED, analysisOf } from "@/ipc/mock.case";
import { ALL } from "@/ipc/mock.return";
import { eventsOf } from "./events";

const handedOver = { doneOn: null, by: null, interpreter: null, readOut: true, signed: true, refusal: null, witness: null, document: null };
const file = (part: Partial<CaseFile>) => ({
  ...{ id: "c", number: "AST1-26-0001-3", profile: "", stage: "issued", registeredAt: "2026-03-02T08:00:00Z", officer: "Nigar", language: "prs", reasons: "", contact: "", arrivedOn: null, intentOn: null },
  ...{ members: [], interviews: [], facts: [], decision: null, letters: [], clocks: [], information: [], writing: { transfers: [] }, folder: { appointments: [], papers: [] }, after: { appeal: { appeals: [] }, status: { procedures: [] }, end: { closures: [], reopenings: [] } }, outcomes: [], remedies: [], steps: [], actions: [], ownDraft: false, disputed: 0 },
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

it("what follows the decision stands too: an appointment missed, an appeal heard and judged, the loss of a status, the end", () => {
  const name = { az: "Şikayət", ru: "Жалоба", en: "Complaint" };
  const after = {
    appeal: { appeals: [{ id: "a", name, lodgedOn: "2026-04-01", lodgedBy: "Zahra Namuna", grounds: "Not heard", steps: [{ id: "s", kind: "hearing", doneOn: "2026-04-20", outcome: null }], judgment: { id: "j", result: "remitted", receivedOn: "2026-05-01", recordedBy: "Nigar", reasons: "Anew", carriedOut: null } }] },
    status: { procedures: [{ id: "p", person: "z", openedOn: "2028-01-01", openedBy: "Nigar", reasons: "", notice: { served: { on: "2028-01-05" } }, response: null, rulings: [{ person: "z", verdict: "keeps", decidedOn: "2028-03-01", officer: "Sevinc", reasons: "" }], served: null, abandoned: null }] },
    end: { closures: [{ id: "c", closedOn: "2029-01-01", officer: "Nigar", known: "Left" }], reopenings: [] },
  };
  const folder = { appointments: [{ id: "m", outcome: "noShow", day: "2026-03-01", outcomeReason: null, officerName: "Nigar" }, { id: "n", outcome: "attended", day: "2026-03-02", outcomeReason: null, officerName: "Nigar" }], papers: [] };
  const events = eventsOf(file({ after, folder } as unknown as Partial<CaseFile>));
  expect(events.map(({ kind }) => kind)).toEqual(["closed", "statusKept", "lossNoticed", "lossOpened", "judged.remitted", "heard", "lodged", "registered", "missed"]);
});
