import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import type { BrokenView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { useKeptOverrides } from "./useOverrides";

const page = mounted();
const words = { az: "Nümunə", en: "An example", ru: "Пример" };
const WARNING: BrokenView = { code: "unsigned", person: null, kind: "warn", params: {}, next: words, legalBasis: words, verified: true };

function Dialog({ onShown }: { onShown(overrides: ReturnType<typeof useKeptOverrides>): void }) {
  const overrides = useKeptOverrides("cases/c1/decision/submit");
  onShown(overrides);
  return <p>{overrides.reasonFor(WARNING)}</p>;
}

it("the reason for going on is there again for whoever comes back, and gone once the act was done", async () => {
  const drafts = new Map<string, string>();
  setTransport(async (name, args) => {
    const { key, body } = args as { key: string; body: string };
    if (name === "draft.save") drafts.set(key, body);
    if (name === "draft.discard") drafts.delete(key);
    const kept = drafts.get(key);
    return name === "draft.load" && kept !== undefined ? { key, body: kept, savedAt: "2026-11-27T08:00:00Z" } : null;
  });
  let shown: ReturnType<typeof useKeptOverrides> | undefined;
  const show = () => page.show(<Dialog onShown={(now) => (shown = now)} />);
  await show();
  await act(async () => shown?.setReason(WARNING, "The interpreter was ill."));
  expect(page.box.textContent).toBe("The interpreter was ill.");
  // Left within the moment between typing and saving.
  await page.show(<p>elsewhere</p>);
  await act(async () => {});
  await show();
  await act(async () => {});
  expect(page.box.textContent).toBe("The interpreter was ill.");
  expect(shown?.list).toEqual([{ code: "unsigned", person: null, reason: "The interpreter was ill." }]);
  await act(async () => shown?.discard());
  await page.show(<p>elsewhere</p>);
  await show();
  await act(async () => {});
  expect(page.box.textContent).toBe("");
  expect(drafts.size).toBe(0);
});
