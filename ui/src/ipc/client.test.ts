import { afterEach, describe, expect, it, vi } from "vitest";
import { call, setTransport, whenLocked } from "./client";

describe("what goes to the core", () => {
  const sent: unknown[] = [];
  afterEach(() => sent.splice(0));
  const send = async (args: unknown) => {
    setTransport(async (_, given) => void sent.push(given));
    await call("draft.save", args as { key: string; body: string });
    return sent[0];
  };

  it("has no half of a sign in it, wherever one stood", async () => {
    const cut = "\u{1f600}".slice(0, 1);
    expect(await send({ key: `a${cut}b`, list: [{ [cut]: [cut] }] })).toEqual({ key: "a\ufffdb", list: [{ "\ufffd": ["\ufffd"] }] });
  });
  it("is otherwise what was typed, sign by sign", async () => {
    const typed = { key: "<b>\u0000\u202e {{x}} \u{1d49c}", body: "", more: [1, null, true, { a: "\u{1f600}" }] };
    expect(await send(typed)).toEqual(typed);
    sent.splice(0);
    expect(await send(null)).toBeNull();
  });
});

describe("a locked desk", () => {
  it("covers the page at once when the shell says so, and when a command does", async () => {
    const cover = vi.fn();
    whenLocked(cover);
    window.dispatchEvent(new Event("panah:locked"));
    expect(cover).toHaveBeenCalledTimes(1);
    setTransport(() => Promise.reject({ kind: "locked", code: "locked", params: {}, fields: [] }));
    await expect(call("work.mine", null)).rejects.toMatchObject({ code: "locked" });
    expect(cover).toHaveBeenCalledTimes(2);
  });
});
