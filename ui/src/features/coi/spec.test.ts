import { expect, it } from "vitest";
import type { SourceView } from "@/ipc/generated";
import { recordFaults } from "@/features/person/values";
import { QUERY, sourceForm, sourceStart } from "./spec";

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

it("a question without the day by which the answer is needed is not told to leave it empty", () => {
  const asked = { question: "Is the road open?", country: "AFG", due: "", topics: ["security"], nobody: false };
  expect(recordFaults(QUERY, asked, "")).toEqual({ due: "required" });
  expect(recordFaults(QUERY, { ...asked, due: "2026-11" }, "")).toEqual({ due: "dateIncomplete" });
  expect(recordFaults(QUERY, { ...asked, due: "2026-11-30" }, "")).toEqual({ due: null });
});
