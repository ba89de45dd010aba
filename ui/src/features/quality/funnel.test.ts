import { expect, it } from "vitest";
import { placeOf } from "./Funnel";

it("stands further to the end with more decisions, and higher with a larger share", () => {
  const [few, low] = placeOf(5, 0.2, 50);
  const [many, high] = placeOf(50, 0.9, 50);
  expect(few).toBeLessThan(many);
  expect(high).toBeLessThan(low);
  expect(placeOf(0, 0.5, 0)[0]).toBe(placeOf(0, 0.5, 50)[0]);
});
