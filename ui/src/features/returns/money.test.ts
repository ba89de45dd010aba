import { expect, it } from "vitest";
import { smallestOf, written } from "./money";

it("an amount is read in the smallest unit of its currency, and written back", () => {
  const cases: [string, string, number | null][] = [
    ["250", "USD", 25_000],
    ["250.5", "USD", 25_050],
    ["1 250,05", "AZN", 125_005],
    ["0.005", "KWD", 5],
    ["250.505", "USD", null],
    ["1.5", "JPY", null],
    ["-3", "USD", null],
    ["", "USD", null],
    ["abc", "USD", null],
  ];
  for (const [typed, currency, amount] of cases) expect([typed, smallestOf(typed, currency)]).toEqual([typed, amount]);
  expect(written(25_050, "USD")).toBe("250.50 USD");
  expect(written(1_234, "JPY")).toBe("1234 JPY");
});
