import { afterEach, expect, it, vi } from "vitest";
import { setTransport } from "./client";
import { forget, peek, refresh, watch } from "./store";

const settled = () => new Promise((done) => setTimeout(done));

afterEach(() => forget());

it("asks once for two who want to know the same, and again after a change", async () => {
  const core = vi.fn(async () => ({ version: String(core.mock.calls.length) }));
  setTransport(core);
  const heard = vi.fn();
  const leave = [watch("about", null, heard), watch("about", null, heard)];
  await settled();
  expect(core).toHaveBeenCalledTimes(1);
  expect(peek("about", null).data).toEqual({ version: "1" });
  refresh();
  expect(peek("about", null).data, "what is known stays while new is on its way").toEqual({ version: "1" });
  await settled();
  expect(peek("about", null).data).toEqual({ version: "2" });
  for (const stop of leave) stop();
});

it("a late answer does not replace a newer one", async () => {
  const waiting: ((answer: unknown) => void)[] = [];
  setTransport(() => new Promise((done) => waiting.push(done)));
  const stop = watch("about", null, () => {});
  refresh();
  waiting[1]?.({ version: "new" });
  await settled();
  waiting[0]?.({ version: "old" });
  await settled();
  expect(peek("about", null).data).toEqual({ version: "new" });
  stop();
});

it("keeps what was known beside the failure, and forgets all on sign-out", async () => {
  setTransport(async () => ({ version: "1" }));
  const stop = watch("about", null, () => {});
  await settled();
  setTransport(async () => Promise.reject({ kind: "file", code: "diskFull", params: {}, fields: [], context: "" }));
  refresh();
  await settled();
  expect(peek("about", null)).toMatchObject({ data: { version: "1" }, failure: { code: "diskFull" } });
  forget();
  expect(peek("about", null).data).toBeUndefined();
  stop();
});
