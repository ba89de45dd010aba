import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setTransport } from "@/ipc";
import { watchIdle } from "./useIdle";

const asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  setTransport((name) => {
    asked.push(name);
    return Promise.resolve(null);
  });
});
afterEach(() => void vi.useRealTimers());

function desk() {
  const onIdle = vi.fn();
  const on = { window: new EventTarget(), document: new EventTarget() };
  const stop = watchIdle(60, onIdle, on);
  return { onIdle, stop, touch: () => on.window.dispatchEvent(new Event("keydown")), wake: () => on.document.dispatchEvent(new Event("visibilitychange")) };
}

test("a desk that is touched stays open, one that is left locks once, before the core does", () => {
  const { onIdle, touch } = desk();
  for (let step = 0; step < 5; step++) {
    vi.advanceTimersByTime(50_000);
    touch();
  }
  expect(onIdle).not.toHaveBeenCalled();
  expect(asked).toEqual(Array.from({ length: 5 }, () => "session.stir"));
  vi.advanceTimersByTime(56_000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(120_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test("after the machine slept the first look locks; what is no longer watched does nothing", () => {
  const { onIdle, stop, touch, wake } = desk();
  vi.setSystemTime(Date.now() + 3_600_000);
  wake();
  expect(onIdle).toHaveBeenCalledTimes(1);
  stop();
  vi.advanceTimersByTime(600_000);
  touch();
  wake();
  expect(onIdle).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([]);
});
