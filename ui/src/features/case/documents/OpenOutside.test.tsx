import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { mounted } from "@/testing/mounted";
import { OpenOutside } from "./OpenOutside";

const ran = vi.hoisted(() => vi.fn());
vi.mock("@/ipc", async (original) => ({
  ...(await original<typeof import("@/ipc")>()),
  useCommand: () => ({ busy: false, failure: null, run: ran }),
}));

const page = mounted();
const press = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll("button")].find((button) => button.textContent === name);
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  });
const asked = () => document.querySelector('[role="alertdialog"]');

beforeEach(async () => {
  ran.mockReset().mockResolvedValue({ ok: true, answer: { path: "/…/opened/scan.pdf" } });
  await page.show(
    <OpenOutside attachment="a1" what="Tazkira">
      Show it
    </OpenOutside>,
  );
});

test("nothing is opened before it was said what that means", async () => {
  await press("Show it");
  expect(asked()?.textContent).toContain("leaves the protected desk");
  expect(asked()?.textContent).toContain("Follow no link");
  expect(ran).not.toHaveBeenCalled();
  await press("Cancel");
  expect(ran).not.toHaveBeenCalled();
  expect(asked()).toBeNull();
});

test("whoever goes on sees it, once", async () => {
  await press("Show it");
  await press("Open");
  expect(ran.mock.calls).toEqual([[{ attachment: "a1" }]]);
  expect(asked()).toBeNull();
});
