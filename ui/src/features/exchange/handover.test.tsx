import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import type { CaseFile, HandoverCase, HandoverView } from "@/ipc/generated";
import { Whereabouts } from "@/features/case/overview/Whereabouts";
import { mounted } from "@/testing/mounted";
import { Handovers } from "./Handovers";

const page = mounted();
const button = (words: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

const BAKU = { az: "Bakı", ru: "Баку", en: "Baku" };
const ASTARA = { az: "Astara", ru: "Астара", en: "Astara" };
const ON_THE_WAY: HandoverView = { id: "h2", application: "case-2", number: "AST1-26-0012-4", from: ASTARA, to: BAKU, officer: "Elnur Sample", at: "2026-11-24T10:30:00Z", receipt: null, coming: true, here: true };
const RECEIVED: HandoverView = { ...ON_THE_WAY, id: "h1", application: "case-1", number: "AST1-26-0009-M", receipt: { at: "2026-11-25T09:00:00Z", officer: "Leyla Nümunə", papers: false }, coming: false, here: false };

it("lists what went from post to post, with its receipt, and what was forgotten", async () => {
  setTransport((name) => Promise.resolve(name === "handover.list" ? { post: BAKU, rows: [ON_THE_WAY, RECEIVED] } : null));
  await page.show(<Handovers />);
  await settle();
  const text = page.box.textContent ?? "";
  expect(text).toContain("1 case waits to be received here");
  expect(text).toContain("To be received");
  expect(text).toContain("Leyla Nümunə");
  expect(text).toContain("The papers have not come yet");
  expect(text).toContain("Forgotten here");
  // What is forgotten leads nowhere.
  expect([...page.box.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["#/cases/case-2"]);
});

async function shown(at: HandoverCase) {
  const asked: [string, unknown][] = [];
  setTransport((name, args) => {
    asked.push([name, args]);
    return Promise.resolve(name === "handover.of_case" ? at : null);
  });
  await page.show(<Whereabouts file={{ id: "case-2", number: "AST1-26-0012-4" } as CaseFile} may />);
  await settle();
  return asked;
}

it("says who has a case, and receives one that is on its way to here", async () => {
  const asked = await shown({ post: ASTARA, here: false, to: BAKU, coming: true, posts: [], rows: [ON_THE_WAY] });
  expect(page.box.textContent).toContain("Astara");
  expect(page.box.textContent).toContain("On its way to");
  expect(button("Hand over")).toBeUndefined();
  await act(async () => button("Receive")?.click());
  expect(document.body.textContent).toContain("From now on this post has the case");
  await act(async () => [...document.querySelectorAll<HTMLButtonElement>("[role=dialog] button")].find(({ textContent }) => textContent === "Receive")?.click());
  await settle();
  expect(asked).toContainEqual(["handover.receive", { application: "case-2", papers: false }]);
});

it("offers nothing where another post has the case", async () => {
  await shown({ post: ASTARA, here: false, to: null, coming: false, posts: [], rows: [] });
  expect(button("Hand over")).toBeUndefined();
  expect(button("Receive")).toBeUndefined();
});
