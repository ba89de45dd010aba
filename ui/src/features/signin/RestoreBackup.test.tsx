import { act } from "react";
import { expect, it } from "vitest";
import { Failure, setTransport } from "@/ipc";
import type { SessionView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { Start } from "@/features/start/Start";
import { SignIn } from "./SignIn";

const page = mounted();
const { show } = page;
const button = (words: string) => [...page.box.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
const press = async (words: string) => {
  await act(async () => button(words)?.click());
  await act(async () => new Promise((done) => setTimeout(done, 20)));
};
const FIELDS = { login: 'input[autocomplete="username"]', password: 'input[type="password"]' };
const type = (name: keyof typeof FIELDS, value: string) =>
  act(async () => {
    const field = page.box.querySelector<HTMLInputElement>(FIELDS[name]);
    if (!field) throw new Error(`no field ${name}`);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
const view = { place: "office", lockedBy: null, hasOffice: true, accounts: [] } as unknown as SessionView;

it("at the door a backup is offered only for a file that is damaged, tried out first, and put in place", async () => {
  const asked: [string, unknown][] = [];
  const code = { value: "wrongPassword" as "wrongPassword" | "damagedFile" };
  setTransport((name, args) => {
    asked.push([name, args]);
    if (name === "session.sign_in") return Promise.reject(new Failure({ kind: "file", code: code.value }));
    const entry = (day: string, alarmed: boolean) => ({ name: day, madeAt: `${day.slice(0, 10)}T09:00:00Z`, bytes: 1, alarmed });
    if (name === "session.backups") return Promise.resolve([entry("2026-11-26-090000-alarm", true), entry("2026-11-25-090000", false)]);
    if (name === "session.try_backup") return Promise.resolve({ check: { sound: true, commits: 9, rows: 4, problems: [] }, last: "2026-11-25T08:59:00Z", isOurs: true });
    return Promise.resolve({});
  });
  let done = 0;
  await show(<SignIn view={view} onDone={() => (done += 1)} />);
  await type("login", "leyla");
  await type("password", "right horse battery");
  await press("Sign in");
  expect(button("Restore a backup")).toBeUndefined();
  code.value = "damagedFile";
  await type("password", "right horse battery");
  await press("Sign in");
  await press("Restore a backup");
  await type("password", "of that time");
  await press("Try it out");
  const form = { folder: "", name: "2026-11-25-090000", login: "leyla", password: "of that time" };
  expect(asked.at(-1)).toEqual(["session.try_backup", form]);
  expect(page.box.textContent).toContain("What would be lost cannot be said");
  expect(done).toBe(0);
  await press("Put it in the place");
  expect(asked.at(-1)).toEqual(["session.restore", form]);
  expect(done).toBe(1);
});

it("where the case file is gone and backups of it are here, the start offers them before a new office", async () => {
  const asked: [string, unknown][] = [];
  setTransport((name, args) => {
    asked.push([name, args]);
    if (name === "session.backups") return Promise.resolve([{ name: "2026-11-25-090000", madeAt: "2026-11-25T09:00:00Z", bytes: 1, alarmed: false }]);
    if (name === "session.try_backup") return Promise.resolve({ check: { sound: true, commits: 9, rows: 4, problems: [] }, last: "2026-11-25T08:59:00Z", isOurs: true });
    return Promise.resolve({});
  });
  let done = 0;
  const nothing = { ...view, state: "noOffice", hasOffice: false, profiles: [], lastBackup: null } as unknown as SessionView;
  await show(<Start key="new" view={nothing} onDone={() => (done += 1)} />);
  expect(page.box.textContent).toContain("There is no office on this machine yet");
  expect(button("Restore a backup")).toBeUndefined();
  await show(<Start key="lost" view={{ ...nothing, lastBackup: "2026-11-25T09:00:00Z" }} onDone={() => (done += 1)} />);
  expect(page.box.textContent).toContain("The case file is not here any more");
  expect(page.box.textContent).not.toContain("There is no office on this machine yet");
  expect([...page.box.querySelectorAll("button")].findIndex((one) => one.textContent?.includes("Restore a backup"))).toBeLessThan(
    [...page.box.querySelectorAll("button")].findIndex((one) => one.textContent?.includes("Set up a new office")),
  );
  await press("Restore a backup");
  expect(page.box.textContent).toContain("The case file is gone");
  await type("login", "leyla");
  await type("password", "of that time");
  await press("Try it out");
  expect(page.box.textContent).toContain("it is gone. Expect everything done since");
  expect(page.box.textContent).not.toContain("damaged file");
  await press("Put it in the place");
  expect(asked.at(-1)).toEqual(["session.restore", { folder: "", name: "2026-11-25-090000", login: "leyla", password: "of that time" }]);
  expect(done).toBe(1);
});
