import { expect, it } from "vitest";
import type { LineKind, LineView } from "@/ipc/generated";
import { about, topicRuns } from "./topics";

const lines = (told: [LineKind, string?][]): LineView[] => told.map(([kind, topic], index) => ({ id: `l${index}`, number: index + 1, kind, text: "x", at: "2026-11-25T06:00:00Z", ...(topic ? { topics: [topic] } : {}) }));

const TOLD: [LineKind, string?][] = [["note"], ["question", "identity"], ["answer"], ["question"], ["answer", "fear"], ["question", "family"], ["answer"], ["question", "identity"]];

it("a question on another topic begins a run", () => {
  expect(topicRuns(lines(TOLD)).map(({ topics, first, last }) => [topics.join(), first, last])).toEqual([
    ["identity", 1, 5],
    ["family", 6, 7],
    ["identity", 8, 8],
  ]);
});

it.each([
  ["identity", [1, 2, 3, 4, 5, 8]],
  ["family", [6, 7]],
  ["fear", [5]],
  ["health", []],
])("lines about %s", (topic, numbers) => {
  expect(about(lines(TOLD), topic).map(({ number }) => number)).toEqual(numbers);
});
