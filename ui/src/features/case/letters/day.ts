import { rangeOf, toGiven, type DateDraft } from "@/components";

/** A whole day as YYYY-MM-DD, or the code of what is wrong with it. */
export function dayOf(draft: DateDraft): { day: string } | { wrong: "required" | "impossibleDate" } {
  const given = toGiven(draft);
  if (given === null) return { wrong: "required" };
  if (typeof given === "string" || given.day === null) return { wrong: "impossibleDate" };
  return { day: rangeOf(given).from };
}
