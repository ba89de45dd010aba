import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import { mounted } from "@/testing/mounted";
import { BackupBanner } from "@/app/BackupBanner";
import { Backup } from "./Backup";
import { FileCheck } from "./FileCheck";
import { Backups } from "./Restore";

const page = mounted();
const { show } = page;
const button = (words: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
const press = (words: string) => act(async () => button(words)?.click());
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

it("a check goes on until it is done, and says what is wrong once for each kind", async () => {
  const asked: string[] = [];
  setTransport((name) => {
    if (name === "file.checked") return Promise.resolve({ at: null, sound: true, commits: 0, hours: 24, done: 3, total: 12 });
    asked.push(name);
    const done = asked.filter((one) => one === "file.step_check").length;
    const problem = (kind: string, text: string, signature: unknown = null) => ({ kind, text, signature });
    const of = (decision: string, fault: string) => problem("signature", `decision ${decision}: ${fault}`, { decision, fault });
    const signed = [of("BAK1-26-00031 / 1", "outcomes"), of("BAK1-26-00040 / 2", "missing")];
    const found = { sound: false, commits: 9, rows: 4, problems: [problem("witness", "commit 9 is not there"), problem("table", "one"), problem("table", "two"), ...signed] };
    return Promise.resolve(done < 3 ? { part: "chain", done, total: 4, found: null } : { part: null, done, total: 4, found });
  });
  await show(<FileCheck />);
  await press("Check the case file");
  await settle();
  expect(page.box.textContent).toContain("going on by itself: 25 %");
  expect(asked).toEqual(["file.begin_check", "file.step_check", "file.step_check", "file.step_check"]);
  expect(page.box.querySelectorAll("progress")).toHaveLength(0);
  expect(page.box.textContent).toContain("an older copy was put in its place");
  expect(page.box.textContent?.match(/does not agree with the record of changes/g)).toHaveLength(1);
  expect(page.box.textContent).toContain("commit 9 is not there");
  expect(page.box.textContent?.match(/not as an officer signed it/g)).toHaveLength(1);
  expect(page.box.textContent).toContain("Decision BAK1-26-00031 / 1: the outcomes were altered");
  expect(page.box.textContent).toContain("Decision BAK1-26-00040 / 2: the approval or a vote bears no signature");
});

it("leaving a check that is going on ends it", async () => {
  let steps = 0;
  setTransport(async (name) => {
    if (name === "file.checked") return { at: null, sound: true, commits: 0, hours: 24, done: null, total: null };
    if (name === "file.step_check") steps += 1;
    await new Promise((done) => setTimeout(done, 5));
    return { part: "pages", done: steps, total: steps + 1, found: null };
  });
  await show(<FileCheck />);
  await press("Check the case file");
  await settle();
  expect(page.box.querySelectorAll("progress")).toHaveLength(1);
  await press("Cancel");
  const until = steps;
  await settle();
  await settle();
  expect(steps).toBeLessThanOrEqual(until + 1);
  expect(page.box.querySelectorAll("progress")).toHaveLength(0);
});

it("a backup is tried out first, and one that is damaged is never offered for a restore", async () => {
  const sound = { value: false };
  const asked: string[] = [];
  setTransport((name) => {
    asked.push(name);
    if (name === "backup.folders") return Promise.resolve([]);
    if (name === "backup.list") return Promise.resolve([{ name: "2026-11-26-090000", madeAt: "2026-11-26T09:00:00Z", bytes: 4_200_000, alarmed: false }]);
    const check = { sound: sound.value, commits: 9, rows: 4, problems: sound.value ? [] : [{ kind: "page", text: "page 7", signature: null }] };
    if (name === "backup.drill") return Promise.resolve({ check, last: "2026-11-26T08:59:00Z", lost: 2, lostFrom: "2026-11-26T09:02:00Z", drafts: 0, erased: 1, isOurs: true });
    return Promise.resolve({});
  });
  for (const fits of [false, true]) {
    sound.value = fits;
    await show(<Backups key={String(fits)} />);
    await settle();
    await act(async () => page.box.querySelector<HTMLElement>("tbody tr")?.click());
    const field = document.querySelector<HTMLInputElement>('input[type="password"]');
    if (!field) throw new Error("the password is asked for");
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "right horse battery");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Try it out");
    await settle();
    expect(asked.filter((name) => name === "backup.drill")).toHaveLength(fits ? 2 : 1);
    expect(button("Put it in the place of the case file") !== undefined).toBe(fits);
    if (fits) expect(document.body.textContent).toContain("1 erasure was carried out since");
    expect(document.body.textContent).toContain(fits ? "2 changes would be lost" : "This backup is damaged");
    if (fits) await press("Put it in the place");
    else await press("Leave everything as it is");
    await settle();
  }
  expect(asked.filter((name) => name === "backup.restore")).toHaveLength(1);
});

it("a backup goes on while people work, and what came of it is told when they come back", async () => {
  let goingOn = false;
  let of: object = { at: null, made: null, failure: null };
  setTransport((name) => {
    if (name === "backup.write") goingOn = true;
    if (name === "backup.folders") return Promise.resolve([]);
    if (name === "backup.state") return Promise.resolve({ last: null, failed: null });
    if (name === "backup.asked") return Promise.resolve(goingOn ? { goingOn, at: null, made: null, failure: null } : { goingOn, ...of });
    return Promise.resolve(null);
  });
  await show(<Backup />);
  expect(document.body.textContent).not.toContain("being made");
  await press("Make the backup");
  await settle();
  expect(document.body.textContent).toContain("You can go on working");
  // Somebody goes to another page and comes back.
  await show(<p>elsewhere</p>);
  await show(<Backup />);
  expect(document.body.textContent).toContain("You can go on working");
  of = { at: "2026-11-26T09:00:00Z", made: { path: "/media/STICK/2026-11-26-090000", bytes: 4_200_000, commits: 1284 }, failure: null };
  goingOn = false;
  await act(async () => new Promise((done) => setTimeout(done, 700)));
  expect(document.body.textContent).toContain("/media/STICK/2026-11-26-090000");
  expect(document.body.textContent).not.toContain("being made");
  of = { at: "2026-11-26T09:05:00Z", made: null, failure: { kind: "notNow", code: "backupEnded", fields: [], params: {}, context: "" } };
  await press("Make the backup");
  goingOn = false;
  await act(async () => new Promise((done) => setTimeout(done, 700)));
  expect(document.body.textContent).toContain("The backup was not finished");
});

it("that no backup can be made is told to administrators at once, to everybody when the last one is old", async () => {
  const failed = { value: false, old: false };
  const failure = () => ({ at: "2026-11-26T09:00:00Z", again: "2026-11-26T09:01:00Z", code: "diskFull", old: failed.old });
  setTransport(() => Promise.resolve({ last: "2026-11-25T09:00:00Z", failed: failed.value ? failure() : null }));
  const shown = async (administers: boolean) => {
    await show(<BackupBanner key={`${administers} ${failed.value} ${failed.old}`} administers={administers} />);
    await settle();
    return page.box.textContent ?? "";
  };
  expect(await shown(true)).toBe("");
  failed.value = true;
  expect(await shown(true)).toContain("No backup can be made");
  expect(page.box.textContent).toContain("There is no room for it on the disk");
  expect(page.box.textContent).not.toContain("nothing was saved");
  expect(page.box.querySelector("a")?.getAttribute("href")).toBe("#/administration/backup");
  expect(await shown(false)).toBe("");
  failed.old = true;
  expect(await shown(false)).toContain("Call your administrator");
});

it("a drill that lacks only half-typed forms does not say that nothing would be lost", async () => {
  setTransport((name) => {
    if (name === "backup.folders") return Promise.resolve([]);
    if (name === "backup.list") return Promise.resolve([{ name: "2026-11-26-090000", madeAt: "2026-11-26T09:00:00Z", bytes: 4_200_000, alarmed: true }]);
    return Promise.resolve({ check: { sound: true, commits: 9, rows: 4, problems: [] }, last: "2026-11-26T08:59:00Z", lost: 0, lostFrom: null, drafts: 2, isOurs: true });
  });
  await show(<Backups />);
  await settle();
  expect(page.box.textContent).toContain("Made while the case file was not what it should be");
  await act(async () => page.box.querySelector<HTMLElement>("tbody tr")?.click());
  const field = document.querySelector<HTMLInputElement>('input[type="password"]');
  if (!field) throw new Error("the password is asked for");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "right horse battery");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press("Try it out");
  await settle();
  expect(document.body.textContent).toContain("2 half-typed forms would be lost");
  expect(document.body.textContent).not.toContain("Nothing would be lost");
  expect(document.body.textContent).not.toContain("Everything in the case file is also in the backup");
});
