import type { GuaranteeView, MemberView, NeedView } from "@/ipc/generated";

/** Only a record meets it; no answer of an officer stands for it. */
const RECORD_ONLY = "guardian-before-interview";

/** Where what meets a guarantee is written. */
export type Remedy = "appoint" | "wishes" | "contact" | "answer";

const REMEDIES: Record<string, Remedy> = {
  [RECORD_ONLY]: "appoint",
  "capacity-representative": "appoint",
  "legal-assistance": "appoint",
  "accompanying-person": "appoint",
  "interviewer-sex-choice": "wishes",
  "protected-contact": "contact",
};

/** What to do next about a guarantee that is not met. */
export const remedyOf = ({ code }: GuaranteeView): Remedy => REMEDIES[code] ?? "answer";
export const mayAnswer = ({ code }: GuaranteeView): boolean => code !== RECORD_ONLY;

/** A need beside which an answer is written: one that stands and triggers the guarantee. */
export const triggerOf = ({ needs }: MemberView, { because }: GuaranteeView): NeedView | undefined => needs.find((need) => need.open && because.includes(need.code));

/** Guarantees that are owed and not met, those that stop the case first. */
export const unmet = (member: MemberView): GuaranteeView[] => member.guarantees.filter(({ met }) => met === null).sort((a, b) => Number(b.blocks) - Number(a.blocks) || Number(b.urgent) - Number(a.urgent));
