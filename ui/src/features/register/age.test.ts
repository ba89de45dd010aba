import { expect, it } from "vitest";
import { mayBeChild, yearsOn } from "./age";

it.each([
  ["2000-03-15", "2026-03-14", 25],
  ["2000-03-15", "2026-03-15", 26],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
])("born %s, on %s: %i years", (born, day, years) => {
  expect(yearsOn(born, day)).toBe(years);
});

it("doubt speaks for the child: the latest day of birth counts", () => {
  expect(mayBeChild({ latest: "2008-12-31" }, "2026-06-01")).toBe(true);
  expect(mayBeChild({ latest: "2008-06-01" }, "2026-06-01")).toBe(false);
  expect(mayBeChild({ latest: null }, "2026-06-01")).toBe(false);
});
