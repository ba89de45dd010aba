import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import type { CaseFile, LineView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { Transcript } from "../interviews/Transcript";
import { RestrictDialog } from "./RestrictDialog";

const page = mounted();
const line = (number: number, more: Partial<LineView> = {}): LineView => ({ id: `l${number}`, number, kind: "answer", text: `line ${number}`, at: "2026-11-25T06:00:00Z", ...more });

it("a line that is withheld says of which class, and nothing can be done with it", async () => {
  await page.show(<Transcript lines={[line(1), line(2, { kind: "note", text: "", classes: ["medical"], withheld: true }), line(3, { classes: ["sogi"], own: ["sogi"] })]} open none="none" />);
  const [, hidden, seen] = [...page.box.querySelectorAll<HTMLElement>("[data-line]")];
  expect(hidden?.textContent).toContain("Restricted: medical");
  expect(hidden?.querySelector("[data-change]")).toBeNull();
  expect(seen?.textContent).toContain("line 3");
  expect(seen?.textContent).toContain("Restricted: sexual orientation and gender identity");
});

it("classes are set with a reason, and only those that the officer holds can be chosen", async () => {
  const sent: unknown[] = [];
  setTransport(async (name, args) => {
    if (name === "restriction.set") sent.push(args);
    return null;
  });
  const file = { id: "c1", holds: ["medical", "torture"], restrictions: [] } as unknown as CaseFile;
  await page.show(<RestrictDialog file={file} of={{ kind: "line", record: "l2", called: "Line 2", own: ["security"], classes: ["security", "sogi"] }} onDone={() => {}} />);
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input[type=checkbox]")];
  expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ]);
  expect(document.querySelector("[role=dialog]")?.textContent).toContain("From what it rests on: sexual orientation and gender identity");
  const press = (element: Element | null | undefined) => act(async () => element?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
  await press(boxes()[0]);
  const save = () => document.querySelector<HTMLButtonElement>("[role=dialog] button[type=submit]");
  await press(save());
  expect(sent).toEqual([]);
  const reason = document.querySelector<HTMLTextAreaElement>("[role=dialog] textarea");
  await act(async () => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    if (reason) setter?.call(reason, "A medical report");
    reason?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press(save());
  expect(sent).toEqual([{ kind: "line", record: "l2", classes: ["security", "medical"], reason: "A medical report" }]);
});
