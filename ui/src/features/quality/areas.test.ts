import { expect, test } from "vitest";
import type { GapView } from "@/ipc/generated";
import { AREAS, byArea } from "./areas";

const action = (done: boolean, overdue: boolean) => ({ improvement: { done: done ? { on: "2026-10-02", evidence: "", by: "o" } : null }, owner: "", overdue });
const gap = (area: string, improvements: unknown[], response: unknown = {}) => ({ gap: { area }, recommendations: [{ recommendation: { response }, improvements }] }) as unknown as GapView;

test("areas in which nothing was found stand there too", () => {
  const lines = byArea([gap("training", [action(true, false), action(false, true)]), gap("training", [], null)]);
  expect(lines.map(({ area }) => area)).toEqual([...AREAS]);
  expect(lines.find(({ area }) => area === "training")).toEqual({ area: "training", gaps: 2, unanswered: 1, open: 1, overdue: 1, done: 1 });
  expect(lines.filter(({ gaps }) => gaps === 0)).toHaveLength(9);
});
