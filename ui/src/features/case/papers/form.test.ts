import { expect, test } from "vitest";
import { folderOf } from "@/ipc/mock.folder";
import type { CaseFile } from "@/ipc/generated";
import { paperForm, paperStart } from "./form";

const file = (addressedIn: string): CaseFile => {
  const folder = folderOf([]);
  const rules = Object.fromEntries(Object.entries(folder.rules).map(([kind, rule]) => [kind, { ...rule, addressedIn }]));
  return { members: [], folder: { ...folder, rules } } as unknown as CaseFile;
};

test("a paper begins in the applicant's language with the official one beside it", () => {
  expect(paperStart(file("fa"), "certificate", undefined)).toMatchObject({ language: "fa", beside: "az" });
  expect(paperStart(file("az"), "certificate", undefined)).toMatchObject({ language: "az", beside: null });
  // Of a kind that the profile says nothing of, the official one stands alone.
  expect(paperStart(file("fa"), "transcript", undefined)).toMatchObject({ language: "az", beside: null });
});

test("a slip begins with the appointment that was asked for, never with a cancelled one", () => {
  expect(paperStart(file("fa"), "slip", undefined).appointment).toBe("a1");
  expect(paperStart(file("fa"), "slip", "a2").appointment).toBe("a1");
  expect(paperStart(file("fa"), "certificate", "a1").appointment).toBeNull();
});

test("only what a kind is about is sent", () => {
  const draft = { language: "fa", beside: "fa", person: "p1", documents: ["d1"], appointment: "a1", acknowledgement: "k1" };
  const about = (kind: Parameters<typeof paperForm>[1], more = {}) => {
    const { language: _, application: __, kind: ___, interview: ____, ...rest } = paperForm("c1", kind, { ...draft, ...more });
    return rest;
  };
  expect(about("receipt", { acknowledgement: null })).toEqual({ beside: null, person: "p1", documents: ["d1"], appointment: null, acknowledgement: null });
  expect(about("slip")).toEqual({ beside: null, person: null, documents: [], appointment: "a1", acknowledgement: null });
  expect(about("rights")).toEqual({ beside: null, person: null, documents: [], appointment: null, acknowledgement: "k1" });
  expect(about("certificate", { acknowledgement: null })).toMatchObject({ person: "p1", documents: [] });
});
