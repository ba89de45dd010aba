import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import { mounted } from "@/testing/mounted";
import { SetAside } from "./SetAside";

const page = mounted();
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));
const press = (words: string) => act(async () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words))?.click());

it("what was set aside is shown in plain words and removed once it was said what is lost", async () => {
  const asked: unknown[] = [];
  const kinds = ["altered", "replaced", "remains", "backup"] as const;
  let left = kinds.map((kind, index) => ({ name: `thing-${index}`, kind, at: "2026-11-20T09:00:00Z", bytes: 4_200_000 }));
  setTransport((name, args) => {
    if (name === "backup.remove_aside") {
      asked.push(args);
      left = left.filter((one) => one.name !== (args as { name: string }).name);
    }
    return Promise.resolve(left);
  });
  await page.show(<SetAside />);
  await settle();
  expect(page.box.querySelectorAll("tbody tr")).toHaveLength(4);
  expect(page.box.textContent).toContain("Backup made while something was wrong with the case file");
  expect(page.box.textContent).toContain("They go by themselves after 53 weeks");
  const open = () => act(async () => page.box.querySelector<HTMLElement>("tbody tr")?.click());
  await open();
  expect(document.body.textContent).toContain("Whoever investigates the alteration may still need it");
  expect(document.body.textContent).toContain("This cannot be undone");
  await press("Leave everything as it is");
  await settle();
  expect(asked).toEqual([]);
  for (const [index, loses] of ["investigates the alteration", "not in the backup that took its place", "nobody can open it any more", "in no other backup"].entries()) {
    await open();
    expect(document.body.textContent).toContain(loses);
    await press("Remove for good");
    await settle();
    expect(asked[index]).toEqual({ name: `thing-${index}` });
  }
  expect(page.box.querySelector("table")).toBeNull();
});

it("nothing is shown where nothing was set aside", async () => {
  setTransport(() => Promise.resolve([]));
  await page.show(<SetAside />);
  await settle();
  expect(page.box.textContent).toBe("");
});
