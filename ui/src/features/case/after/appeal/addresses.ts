import { href } from "@/app/router";

/** What is being done: "lodge" with a remedy, the others with an appeal, a step or a judgment. */
export type AppealVerb = "lodge" | "mistake" | "late" | "hearing" | "direction" | "submission" | "interim" | "done" | "undo" | "judgment" | "carry-out";

export const appealHref = (application: string, verb?: AppealVerb, target?: string): string => href(["cases", application, "appeal", ...(verb && target ? [verb, target] : [])]);

/** A remedy, and the procedure against whose end it goes, in one part of an address. */
export const remedyTarget = (remedy: string, procedure: string | null): string => (procedure ? `${remedy}:${procedure}` : remedy);

export function remedyOf(target: string): { remedy: string; procedure: string | null } {
  const [remedy = "", procedure = null] = target.split(":");
  return { remedy, procedure };
}
