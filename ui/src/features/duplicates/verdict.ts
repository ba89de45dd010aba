import { Failure } from "@/ipc";
import type { Relationship, Sameness, VerdictForm } from "@/ipc/generated";

export type Verdict = Exclude<Sameness, "open">;

/** A decision about two records as chosen so far. */
export interface VerdictDraft {
  verdict: Verdict | null;
  /** The record that stands for both, when they are one person. */
  kept: string | null;
  /** What the other is to the one, when they are relatives. */
  relationship: string | null;
  reason: string;
}

export function emptyVerdict(verdict: Verdict | null = null): VerdictDraft {
  return { verdict, kept: null, relationship: null, reason: "" };
}

/** What is missing, before the core is asked. Two persons are never made one without a reason. */
export function verdictFault({ verdict, kept, relationship, reason }: VerdictDraft): Failure | null {
  return Failure.fields({
    verdict: verdict === null && "required",
    kept: verdict === "same" && kept === null && "required",
    relationship: verdict === "relative" && relationship === null && "required",
    reason: verdict === "same" && reason.trim() === "" && "required",
  });
}

export function verdictForm(one: string, other: string, draft: VerdictDraft & { verdict: Verdict }): VerdictForm {
  const { verdict, kept, relationship, reason } = draft;
  return {
    one,
    other,
    verdict,
    kept: verdict === "same" ? kept : null,
    // The list of the profile and the core's own codes are one list.
    relationship: verdict === "relative" ? (relationship as Relationship | null) : null,
    reason,
  };
}
