import { expect, it } from "vitest";
import type { SourceView } from "@/ipc/generated";
import { sourceForm, sourceStart } from "./spec";

const source = {
  title: "Sample report",
  publisher: "Sample Institute",
  author: null,
  kind: "ngo",
  published: "2026-03",
  consulted: "2026-04-01",
  countries: ["AFG"],
  topics: ["women", "protection"],
  language: "ENG",
  reliability: "named",
  reliabilityNote: "Invented",
  foundAt: null,
  volatile: true,
} as SourceView;

it("a correction begins with what stands and says the same when nothing is changed", () => {
  const form = sourceForm(sourceStart(source, false));
  expect(form).toMatchObject({ title: "Sample report", published: "2026-03", consulted: "2026-04-01", countries: ["AFG"], topics: ["women", "protection"], volatile: true, foundAt: null });
});

it("a newer edition asks anew when it was published", () => {
  const form = sourceForm(sourceStart(source, true));
  expect(form.title).toBe("Sample report");
  expect(form.published).toBe("");
  expect(form.consulted).not.toBe("2026-04-01");
});

it("a new source begins with nothing, and spaces say nothing", () => {
  expect(sourceForm({ ...sourceStart(null, false), author: "  " })).toMatchObject({ title: "", author: null, countries: [], topics: [], volatile: false });
});
