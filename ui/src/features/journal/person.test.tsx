import { act } from "react";
import { expect, it } from "vitest";
import { mounted } from "@/testing/mounted";
import { PersonFilter } from "./PersonFilter";

const page = mounted();

it("says about whom the journal is asked, nothing of whom the reader may not see, and lets go of them", async () => {
  const asked: (string | null)[] = [];
  const show = (value: string | null, name: string | null | undefined) => page.show(<PersonFilter value={value} name={name} onChange={(person) => asked.push(person)} />);
  await show(null, null);
  expect(page.box.textContent).toContain("Anybody");
  expect(page.box.querySelectorAll("button")).toHaveLength(1);
  await show("0190a1b2", null);
  expect(page.box.textContent).toContain("A person whom you may not see");
  await show("0190a1b2", "Zahra Namuna");
  expect(page.box.textContent).toContain("Zahra Namuna");
  const clear = page.box.querySelectorAll("button")[1];
  await act(async () => clear?.click());
  expect(asked).toEqual([null]);
});
