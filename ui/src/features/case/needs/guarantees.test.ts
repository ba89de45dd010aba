import { expect, test } from "vitest";
import { memberView } from "@/ipc/mock.person";
import type { GuaranteeView, NeedView, PersonView } from "@/ipc/generated";
import { answerOf, answerTarget } from "./addresses";
import { mayAnswer, remedyOf, triggerOf, unmet } from "./guarantees";

const guarantee = (code: string, more: Partial<GuaranteeView> = {}): GuaranteeView => ({ code, before: "interview", blocks: false, urgent: false, because: ["SC-UC"], met: null, answer: null, ...more });
const need = (code: string, open: boolean) => ({ id: code, code, open }) as NeedView;
const member = (more: object) => ({ ...memberView({ person: {} as PersonView, relationship: "PA", ownClaim: true }, 1), ...more });

test("what stops the case stands first, and what is met is not asked for", () => {
  const all = [guarantee("a"), guarantee("b", { urgent: true }), guarantee("c", { blocks: true }), guarantee("d", { met: "answer", blocks: true })];
  expect(unmet(member({ guarantees: all })).map(({ code }) => code)).toEqual(["c", "b", "a"]);
});

test("a guardian is appointed and never answered away", () => {
  expect(remedyOf(guarantee("guardian-before-interview"))).toBe("appoint");
  expect(mayAnswer(guarantee("guardian-before-interview"))).toBe(false);
  expect(remedyOf(guarantee("medical-referral"))).toBe("answer");
  expect(mayAnswer(guarantee("medical-referral"))).toBe(true);
});

test("an answer is written beside a need that stands", () => {
  const shown = member({ needs: [need("SC-UC", false), need("SP-TR", true)] });
  expect(triggerOf(shown, guarantee("x"))).toBeUndefined();
  expect(triggerOf(shown, guarantee("x", { because: ["SC-UC", "SP-TR"] }))?.id).toBe("SP-TR");
});

test("a guarantee finds back from its address", () => {
  expect(answerOf(answerTarget("p1", "legal-assistance"))).toEqual({ person: "p1", guarantee: "legal-assistance" });
  expect(answerOf("p1")).toEqual({ person: "p1", guarantee: "" });
});
