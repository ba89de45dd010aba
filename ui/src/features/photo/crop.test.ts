import { expect, test } from "vitest";
import { grown, isFine, keyed, largest, moved, type Size } from "./crop";

const SIZES: Size[] = [
  { width: 4000, height: 3000 },
  { width: 3000, height: 4000 },
  { width: 350, height: 450 },
  { width: 200, height: 9000 },
  { width: 9000, height: 200 },
];
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "Home"];

test.each(SIZES)("whatever keys are pressed, the frame lies in the picture and keeps its shape: $width × $height", (size) => {
  let crop = largest(size);
  // A fixed walk through all keys, long enough to hit every edge.
  for (let step = 0; step < 500; step++) {
    crop = keyed(KEYS[(step * step + step) % KEYS.length] ?? "+", crop, size) ?? crop;
    expect(crop.x).toBeGreaterThanOrEqual(0);
    expect(crop.y).toBeGreaterThanOrEqual(0);
    expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9);
    expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9);
    expect((crop.width * size.width) / (crop.height * size.height)).toBeCloseTo(35 / 45, 6);
  }
});

test("the largest frame takes all of the shorter side", () => {
  expect(largest({ width: 4000, height: 3000 }).height).toBe(1);
  expect(largest({ width: 3000, height: 4000 }).width).toBe(1);
  expect(largest({ width: 350, height: 450 })).toMatchObject({ x: 0, y: 0, width: 1 });
});

test("it never shrinks below what a face needs", () => {
  const size = { width: 4000, height: 3000 };
  let crop = largest(size);
  for (let step = 0; step < 100; step++) crop = grown(crop, 0.9, size);
  expect(Math.round(crop.width * size.width)).toBe(240);
  expect(isFine(crop, size)).toBe(true);
  expect(isFine(largest({ width: 200, height: 300 }), { width: 200, height: 300 })).toBe(false);
});

test("it moves by parts of its own size and growing keeps the middle", () => {
  const size = { width: 4000, height: 3000 };
  const crop = grown(largest(size), 0.5, size);
  expect(moved(crop, 0.1, 0).x).toBeCloseTo(crop.x + crop.width * 0.1, 9);
  const smaller = grown(crop, 0.8, size);
  expect(smaller.x + smaller.width / 2).toBeCloseTo(crop.x + crop.width / 2, 9);
  expect(keyed("a", crop, size)).toBeNull();
});
