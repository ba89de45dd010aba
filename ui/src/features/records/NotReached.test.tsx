import { act } from "react";
import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import { mounted } from "@/testing/mounted";
import { NotReached } from "./NotReached";

const page = mounted();

const shown = async (count: number) => {
  setTransport(() => Promise.resolve(count));
  await page.show(<NotReached />);
  await act(async () => new Promise((done) => setTimeout(done, 20)));
  return page.box.textContent ?? "";
};

it("how many copies an erasure does not reach is said, and who removes them", async () => {
  const said = await shown(2);
  expect(said).toContain("2 copies of the case file were set aside on this workstation and may still hold what was erased");
  expect(said).toContain("An administrator removes them");
});

it("nothing is said where there are none", async () => {
  expect(await shown(0)).toBe("");
});
