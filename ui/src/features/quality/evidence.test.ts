import { expect, test } from "vitest";
import type { AuditEvidenceView } from "@/ipc/generated";
import { evidenceHref } from "./addresses";
import { evidenceKey, linked, viewsOf } from "./evidence";

const view = (kind: AuditEvidenceView["evidence"]["kind"], id: string, more: Partial<AuditEvidenceView> = {}): AuditEvidenceView => ({
  evidence: { kind, id, paragraph: kind === "paragraph" ? 2 : null, letter: null },
  application: "case",
  interview: kind === "line" ? "room" : null,
  number: kind === "line" ? 14 : kind === "paragraph" ? 2 : null,
  text: id,
  stands: true,
  withheld: [],
  ...more,
});
const [line, scan, paragraph] = [view("line", "a"), view("attachment", "b"), view("paragraph", "c")];

test("what the search hides stays chosen, and nothing is taken twice", () => {
  const chosen = linked([line.evidence], [scan, paragraph], new Set([evidenceKey(scan.evidence)]));
  expect(chosen).toEqual([line.evidence, scan.evidence]);
  expect(linked(chosen, [line, scan], new Set([evidenceKey(line.evidence)]))).toEqual([line.evidence]);
  expect(viewsOf([scan, line], chosen).map(({ text }) => text)).toEqual(["a", "b"]);
});

test.each([
  [line, "#/cases/case/interview/room?line=14"],
  [scan, "#/cases/case/documents?scan=b"],
  [view("document", "d"), "#/cases/case/documents?document=d"],
  [view("citation", "e"), "#/cases/case/assessment"],
  [paragraph, "#/cases/case/decision?paragraph=2"],
  [view("paragraph", "c", { evidence: { kind: "paragraph", id: "c", paragraph: 2, letter: "refusal" } }), "#/cases/case/decision?paragraph=refusal%2F2"],
])("each opens what it points to", (one, address) => expect(evidenceHref(one)).toBe(address));
