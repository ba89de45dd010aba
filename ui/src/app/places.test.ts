import { expect, test } from "vitest";
import { PLACES } from "./places";

/** Pressed after G for what is no entry of the rail: finding, and possible duplicates. */
const TAKEN = ["f", "d"];

test("each place has a key of its own", () => {
  const keys = [...TAKEN, ...PLACES.map(({ letter }) => letter)];
  expect([...new Set(keys)]).toEqual(keys);
});
