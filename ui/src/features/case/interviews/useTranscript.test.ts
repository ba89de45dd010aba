import { expect, it } from "vitest";
import type { LineKind, LineView } from "@/ipc/generated";
import { merged, withLine } from "./useTranscript";

const line = (number: number, kind: LineKind = "answer", more: Partial<LineView> = {}): LineView => ({ id: `l${number}`, number, kind, text: `${number}`, at: `2026-11-25T06:0${number}:00Z`, ...more });

it("a new line comes last and ends the break that lasts", () => {
  const lines = withLine([line(1), line(2, "break")], line(3, "question"));
  expect(lines.map(({ number, until }) => [number, until])).toEqual([[1, undefined], [2, "2026-11-25T06:03:00Z"], [3, undefined]]);
});

it("a changed line takes its own place", () => {
  expect(withLine([line(1), line(2)], line(1, "answer", { text: "new" })).map(({ text }) => text)).toEqual(["new", "2"]);
});

it("a line acknowledged while an older answer was under way is not lost", () => {
  expect(merged([line(1)], [line(1), line(2)]).map(({ number }) => number)).toEqual([1, 2]);
  const answered = [line(1), line(2)];
  expect(merged(answered, [line(1)])).toBe(answered);
});
