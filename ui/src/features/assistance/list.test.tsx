import { act, type ReactNode } from "react";
import { expect, it } from "vitest";
import { SessionRoot } from "@/app/session";
import { setTransport } from "@/ipc";
import type { OfficeView, OfficerView, RightName } from "@/ipc/generated";
import { assistanceHandlers } from "@/ipc/mock.assistance";
import { mounted } from "@/testing/mounted";
import { AssistanceScreen } from "./AssistanceScreen";
import { HouseholdScreen } from "./HouseholdScreen";
import { ListScreen } from "./ListScreen";

const page = mounted();
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));
const officer = { id: "sona", name: "Sona Nümunəyeva", login: "sona", roles: ["socialWorker"], active: true, sex: null, qualifications: [] } as OfficerView;
const office = { name: "Sınaq" } as unknown as OfficeView;
const handlers = assistanceHandlers as Record<string, ((args: unknown) => unknown) | undefined>;

async function show(screen: ReactNode, ...rights: RightName[]) {
  const asked: string[] = [];
  setTransport((name, args) => {
    asked.push(name);
    if (name === "reference.lists") return Promise.resolve({ edition: "x", lists: [] });
    return Promise.resolve(handlers[name]?.(args) ?? null);
  });
  await page.show(
    <SessionRoot officer={officer} office={office} rights={rights}>
      {screen}
    </SessionRoot>,
  );
  await settle();
  return asked;
}
const buttons = () => [...page.box.querySelectorAll("button")].map(({ textContent }) => textContent ?? "");

it("a list with duplicates cannot be passed on, and says why each line waits", async () => {
  await show(<ListScreen id="l2" />, "assist");
  const text = page.box.textContent ?? "";
  expect(text).toContain("30 lines look like duplicates: decide on them first");
  expect(text).toContain("Zəhra Nümunə is likely Zahra Namuna (97 %)");
  expect(text).toContain("Тестов Образец and Əli Nümunə have the same document");
  const passes = [...page.box.querySelectorAll("button")].find(({ textContent }) => textContent === "Looked through");
  expect(passes?.hasAttribute("disabled") || passes?.getAttribute("aria-disabled") === "true").toBe(true);
});

it("a paid list takes proof for what waits and nothing for the rest", async () => {
  await show(<ListScreen id="l1" />, "assist");
  expect(buttons().filter((words) => words === "Record delivery")).toHaveLength(1);
  expect(buttons()).not.toContain("Take off");
});

it("a household shows what is late, what was found and what was given", async () => {
  await show(<HouseholdScreen id="h1" />, "assist");
  const text = page.box.textContent ?? "";
  for (const words of ["Nümunə Köçkünova", "Dam axır", "Bir otaq, rütubət", "Soba alınsın", "AZN", "Handed over"]) expect(text).toContain(words);
  expect(page.box.querySelector("h1")?.textContent).toBe("Nümunə Köçkünova");
});

it("shows each officer their own rooms", async () => {
  const asked = await show(<AssistanceScreen section={undefined} item={undefined} />, "integrate");
  expect(asked).toContain("card.ending");
  expect(asked).not.toContain("household.list");
  await show(<AssistanceScreen section="complaints" item={undefined} />, "assist");
  expect(page.box.textContent).toContain("Növbədə kobud danışdılar.");
  expect(buttons().filter((words) => words === "Answer")).toHaveLength(2);
});
