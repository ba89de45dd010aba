import { expect, it } from "vitest";
import { faultsOf, signaturesOf } from "./signing";

const SIGNERS = [
  { as: "applicant" as const, name: "Zahra Namuna" },
  { as: "interpreter" as const, name: "T. Sınaqzadə" },
];
const wrong = (faults: Record<string, unknown>) => Object.keys(faults).filter((field) => faults[field]);

it("each either signs or the file says why not", () => {
  expect(wrong(faultsOf(SIGNERS, { signed: {}, reasons: {} }))).toEqual(["signatures.0", "signatures.1"]);
  const half = { signed: { "applicant Zahra Namuna": "no" as const, "interpreter T. Sınaqzadə": "yes" as const }, reasons: {} };
  expect(wrong(faultsOf(SIGNERS, half))).toEqual(["signatures.0.refused"]);
  const whole = { ...half, reasons: { "applicant Zahra Namuna": "Vəkilini gözləyir", "interpreter T. Sınaqzadə": "left over from before" } };
  expect(wrong(faultsOf(SIGNERS, whole))).toEqual([]);
  expect(signaturesOf(SIGNERS, whole).map(({ refused }) => refused)).toEqual(["Vəkilini gözləyir", null]);
});
