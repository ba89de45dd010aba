import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import type { HubView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { Hub } from "./Hub";

const page = mounted();
const button = (words: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

const WELL: HubView = { host: "hub.example", port: 5432, paused: false, contact: "2026-11-26T09:00:00Z", tried: "2026-11-26T09:00:00Z", trouble: null, ends: "2031-11-20T00:00:00Z", ending: false, waiting: 0, blobsOut: 0, blobsIn: 0, hasKey: true, byParcel: false, obstacles: [], progress: null };

async function shown(view: HubView | null) {
  const asked: string[] = [];
  setTransport((name) => {
    asked.push(name);
    return Promise.resolve(name === "exchange.hub" ? { hub: view } : null);
  });
  await page.show(<Hub folders={["/media/STICK"]} administers />);
  await settle();
  return { asked, text: page.box.textContent ?? "" };
}

it("says that there is none, and what to do without it", async () => {
  const { text } = await shown(null);
  expect(text).toContain("This device has no hub");
  expect(text).toContain("by stick");
});

it("says that all is exchanged, and asks for a round when told to", async () => {
  const { asked, text } = await shown(WELL);
  expect(text).toContain("Everything is exchanged");
  expect(text).not.toContain("Held up");
  await act(async () => button("Exchange now")?.click());
  expect(asked).toContain("exchange.hub_now");
});

it("says what waits, why it is not reached and what is held up", async () => {
  const { text } = await shown({
    ...WELL,
    waiting: 37,
    blobsOut: 1,
    trouble: "notOurHub",
    obstacles: [
      { why: "withheld", reason: null, device: "Astara", since: "2026-11-26T08:00:00Z" },
      { why: "refused", reason: "revoked", device: "Stolen laptop", since: "2026-11-26T08:00:00Z" },
    ],
  });
  expect(text).toContain("37 changes, 1 picture or paper");
  expect(text).toContain("What answers is not our hub");
  expect(text).toContain("The hub holds back what others have seen");
  expect(text).toContain("Its sender was revoked.");
});

it("shows how far a round is", async () => {
  const { text } = await shown({ ...WELL, progress: { stage: "pulling", done: 40, total: 200 } });
  expect(text).toContain("Taking changes");
  expect(page.box.querySelectorAll("progress")).toHaveLength(1);
});

it("says nothing of trouble while it is stopped", async () => {
  const { text } = await shown({ ...WELL, paused: true, trouble: "unreachable" });
  expect(text).toContain("Stopped");
  expect(text).not.toContain("cannot be reached");
  expect(button("Exchange now")?.disabled).toBe(true);
});

it("says that its certificate ends, and asks for a new one without forgetting the hub", async () => {
  const { asked, text } = await shown({ ...WELL, ends: "2026-12-20T00:00:00Z", ending: true });
  expect(text).toContain("Certificate ends: 20 Dec 2026");
  expect(page.box.querySelector("[data-field=device]")).toBeNull();
  await act(async () => button("Ask for a new certificate")?.click());
  expect(page.box.querySelector("[data-field=device]")).not.toBeNull();
  expect(page.box.textContent).toContain("Everything is exchanged");
  expect(asked).not.toContain("exchange.hub_leave");
});
