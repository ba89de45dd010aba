import { act, useRef } from "react";
import { expect, it, vi } from "vitest";
import { setTransport } from "@/ipc";
import type { LineView } from "@/ipc/generated";
import { mounted } from "@/testing/mounted";
import { NOTHING } from "./refers";
import { Transcript } from "./Transcript";
import { useComposer, type Composer } from "./useComposer";

const page = mounted();
const { show } = page;

const line = (number: number, more: Partial<LineView> = {}): LineView => ({ id: `l${number}`, number, kind: number % 2 ? "question" : "answer", text: `line ${number}`, at: "2026-11-25T06:00:00Z", ...more });
const many = Array.from({ length: 400 }, (_, index) => line(index + 1));

it("of many lines a new one is drawn, and the others stand as they are", async () => {
  const list = (lines: readonly LineView[]) => <Transcript lines={lines} open follow none="none" />;
  await show(list(many));
  const stood = [...page.box.querySelectorAll("[data-line]")];
  expect(stood).toHaveLength(400);
  const changed: string[] = [];
  const watch = new MutationObserver((seen) => changed.push(...seen.flatMap(({ addedNodes }) => [...addedNodes]).map((node) => (node as HTMLElement).dataset?.line ?? "?")));
  watch.observe(page.box, { childList: true, subtree: true });
  await show(list([...many, line(401)]));
  await act(async () => {});
  watch.disconnect();
  const now = [...page.box.querySelectorAll("[data-line]")];
  expect(now).toHaveLength(401);
  expect(stood.every((element, index) => element === now[index])).toBe(true);
  expect(changed.every((number) => Number(number) > 400 || number === "?")).toBe(true);
}, 30_000);

it("one stop of the Tab key; the arrows go from line to line and back to the input", async () => {
  const left = vi.fn();
  await show(<Transcript lines={many.slice(0, 90)} open none="none" onLeave={left} />);
  const stops = () => [...page.box.querySelectorAll<HTMLElement>("[data-change]")].filter((button) => button.tabIndex === 0);
  expect(stops().map((button) => button.closest<HTMLElement>("[data-line]")?.dataset.line)).toEqual(["90"]);
  const press = (key: string) => act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
  await act(async () => stops()[0]?.focus());
  for (let step = 0; step < 12; step++) await press("ArrowUp");
  expect(document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset.line).toBe("78");
  expect(stops()).toHaveLength(1);
  for (let step = 0; step < 13; step++) await press("ArrowDown");
  expect(left).toHaveBeenCalledTimes(1);
});

/** The composer, over a core that numbers lines and refuses those that say so. */
async function composing(lines: readonly LineView[] = []) {
  const sent: Record<string, unknown>[] = [];
  const drafts = new Map<string, string>();
  const answers: Record<string, (args: never) => unknown> = {
    "draft.load": () => null,
    "draft.save": ({ key, body }: { key: string; body: string }) => void drafts.set(key, body),
    "draft.discard": ({ key }: { key: string }) => void drafts.delete(key),
    "interview.add_line": (form: { kind: LineView["kind"]; text: string; refers: LineView["refers"] }) => {
      if (form.text.includes("!fail")) throw { kind: "file", code: "diskFull", fields: [], params: {}, context: "" };
      sent.push(form);
      return line(lines.length + sent.length, { kind: form.kind, text: form.text, ...(form.refers ? { refers: form.refers } : {}) });
    },
  };
  setTransport(async (name, args) => answers[name]?.(args as never) ?? null);
  let known: Composer | undefined;
  function Held() {
    const nothing = useRef(() => {});
    known = useComposer("case", "interview", lines, nothing.current);
    return null;
  }
  await show(<Held />);
  const now = () => {
    if (!known) throw new Error("no composer");
    return known;
  };
  const say = async (text: string) => {
    await act(async () => now().setText(text));
    await act(async () => void now().send());
  };
  return { now, say, sent, drafts };
}

it("after a contradiction comes its explanation, which refers to it by itself", async () => {
  const { now, say, sent } = await composing([line(1), line(2)]);
  await act(async () => now().setAbout({ kind: "contradiction" }));
  await act(async () => now().setText("Earlier you said Kabul."));
  expect(now().send()).toBe(false);
  expect(sent).toHaveLength(0);
  await act(async () => now().setAbout({ refers: { ...NOTHING, lines: ["l2"] } }));
  await act(async () => void now().send());
  expect(now().kind).toBe("explanation");
  await say("I studied there.");
  expect(sent.map(({ kind, refers }) => [kind, (refers as { lines: string[] }).lines])).toEqual([
    ["contradiction", ["l2"]],
    ["explanation", ["l3"]],
  ]);
  expect(now().kind).toBe("question");
  expect(now().refers).toEqual(NOTHING);
});

it("a topic is given to one line only", async () => {
  const { now, say, sent } = await composing();
  await act(async () => now().setAbout({ topics: ["identity"] }));
  await say("Who are you?");
  await say("Zahra.");
  expect(sent.map(({ topics }) => topics)).toEqual([["identity"], []]);
});

it("a line that was refused stays in the field, with all that belongs to it", async () => {
  const { now, say, sent } = await composing([line(1), line(2)]);
  await act(async () => now().setAbout({ kind: "correction", refers: { ...NOTHING, lines: ["l1"] } }));
  await say("It was dawn !fail");
  expect(sent).toHaveLength(0);
  expect([now().text, now().kind, now().refers.lines]).toEqual(["It was dawn !fail", "correction", ["l1"]]);
  expect(now().failure?.code).toBe("diskFull");
});

it("what is not a line yet is kept after each pause", async () => {
  vi.useFakeTimers();
  try {
    const { now, drafts } = await composing();
    await act(async () => now().setAbout({ kind: "observation" }));
    await act(async () => now().setText("Her hands tremble"));
    await act(async () => vi.advanceTimersByTimeAsync(700));
    expect(JSON.parse(drafts.get("cases/case/interview/interview") ?? "{}")).toMatchObject({ kind: "observation", text: "Her hands tremble" });
  } finally {
    vi.useRealTimers();
  }
});

it("a break needs no words", async () => {
  const { now, sent } = await composing();
  await act(async () => now().setAbout({ kind: "break" }));
  await act(async () => void now().send());
  expect(sent.map(({ kind, text }) => [kind, text])).toEqual([["break", ""]]);
});
