import { expect, it } from "vitest";
import { blocksOf } from "./blocks";

const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

it.each([0, 1, 39, 40, 41, 1500])("%i lines are all there, in order", (count) => {
  const all = lines(count);
  expect(blocksOf(all).flat()).toEqual(all);
});

it("a new line draws one block of 1,500 lines anew", () => {
  const all = lines(1500);
  const before = blocksOf(all);
  const after = blocksOf([...all, { number: 1501 }], before);
  expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
});

it("a changed line draws its own block anew", () => {
  const all = lines(200);
  const before = blocksOf(all);
  const after = blocksOf(all.map((line) => (line.number === 90 ? { ...line } : line)), before);
  expect(after.map((block, index) => block === before[index])).toEqual([true, true, false, true, true]);
});
