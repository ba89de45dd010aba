import { act } from "react";
import { expect, it } from "vitest";
import { mounted } from "@/testing/mounted";
import { DayFilter } from "./DayFilter";

const page = mounted();

it("keeps what was typed until it is a whole day, and says what it lacks", async () => {
  const asked: (string | null)[] = [];
  await page.show(<DayFilter name="from" label="From" value={null} onChange={(day) => asked.push(day)} />);
  const input = page.box.querySelector("input");
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const type = (text: string) =>
    act(async () => {
      input?.focus();
      set?.call(input, text);
      input?.dispatchEvent(new Event("input", { bubbles: true }));
      input?.blur();
    });
  for (const text of ["yesterday", "05.2026"]) {
    await type(text);
    expect(input?.value).toBe(text);
    expect(input?.getAttribute("aria-invalid")).toBe("true");
    expect(asked).toEqual([]);
  }
  await type("30.05.2026");
  expect(asked).toEqual(["2026-05-30"]);
});
