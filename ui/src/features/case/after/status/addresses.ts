import { href } from "@/app/router";

/** What is being done: "open" with a holder, "decide" with a procedure and a holder, the others with a procedure. */
export type StatusVerb = "open" | "respond" | "decide" | "serve" | "abandon";

export const statusHref = (application: string, verb?: StatusVerb, target?: string): string => href(["cases", application, "status", ...(verb && target ? [verb, target] : [])]);

/** A holder in a procedure, in one part of an address. */
export const holderTarget = (procedure: string, person: string): string => `${procedure}:${person}`;

export function holderOf(target: string): { procedure: string; person: string | null } {
  const [procedure = "", person = null] = target.split(":");
  return { procedure, person };
}
