import { href } from "@/app/router";
import type { AssistanceCode, RightName } from "@/ipc/generated";

/** Rooms of assistance, each with who may enter. */
export const SECTIONS = ["households", "programmes", "lists", "complaints", "shelter", "documents"] as const;
export type AssistanceSection = (typeof SECTIONS)[number];
export const KEEPERS: Record<AssistanceSection, readonly RightName[]> = { households: ["assist"], programmes: ["assist"], lists: ["assist"], complaints: ["assist"], shelter: ["assist"], documents: ["integrate"] };

export const assistanceHref = (section: AssistanceSection, item?: string): string => href(["assistance", section, ...(item ? [item] : [])]);
export const householdHref = (id: string): string => href(["assistance", "household", id]);
export const listHref = (id: string): string => href(["assistance", "list", id]);

/** Where what is due is done. */
export const DUE_AT: Record<AssistanceCode, string> = {
  problem: assistanceHref("households"),
  visit: assistanceHref("households"),
  complaint: assistanceHref("complaints"),
  eligibility: assistanceHref("programmes"),
  checkList: assistanceHref("lists"),
  approveList: assistanceHref("lists"),
  payList: assistanceHref("lists"),
  review: href(["cases"]),
  action: href(["cases"]),
  referral: href(["cases"]),
  document: assistanceHref("documents"),
  reunification: href(["cases"]),
};
