import { expect, it } from "vitest";
import type { DecisionView, SignatureView } from "@/ipc/generated";
import { DRAFTED, analysisOf, signaturesOf } from "@/ipc/mock.case";
import { mounted } from "@/testing/mounted";
import { Signatures } from "./Signatures";

const page = mounted();

function decision(signatures: SignatureView[], unsigned: DecisionView["unsigned"]): DecisionView {
  return {
    ...{ id: "d", state: "approved", draftedBy: "Nigar", rulings: [], analysis: analysisOf({}), reasons: [], reviews: [], ...DRAFTED },
    ...{ submittedAt: "2026-11-26T08:00:00Z", approvedBy: "Sevinc", approvedAt: "2026-11-27T08:00:00Z", signatures, unsigned },
  };
}

const both = () => signaturesOf("Nigar Nümunə", "2026-11-26T08:00:00Z", "2026-11-27T08:00:00Z");

it("says who signed what with which key, and that it holds", async () => {
  await page.show(<Signatures decision={decision(both(), null)} />);
  const [submitted, approved] = [...page.box.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(submitted).toContain("Signed by Nigar Nümunə");
  expect(approved).toContain("Verified");
  expect(approved).toContain("E19B 44C7 02AD 8B36");
  expect(approved).toContain("certified by Bakı idarəsi");
});

it("says what is wrong, one thing after the other", async () => {
  const [first, second] = both();
  if (!first || !second) throw new Error("two signed");
  await page.show(<Signatures decision={decision([first, { ...second, faults: ["outcomes", "key"], certifiedBy: null }], null)} />);
  const text = page.box.textContent;
  expect(text).toContain("Not in order");
  expect(text).toContain("the outcomes were altered after it was signed");
  expect(text).toContain("was not in use then");
  expect(text).toContain("rests on its holder's own statement");
});

it("tells a decision from before keys from one that should be signed", async () => {
  await page.show(<Signatures decision={decision([], "beforeKeys")} />);
  expect(page.box.textContent).toContain("Made before officers had keys");
  await page.show(<Signatures decision={decision([], "missing")} />);
  expect(page.box.textContent).toContain("approved without a signature");
  await page.show(<Signatures decision={decision([], null)} />);
  expect(page.box.textContent).toBe("");
});
