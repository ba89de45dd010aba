import { href } from "@/app/router";

/** What is being done: with a person ("record", "appoint", "kin"), or with a record. */
export type CareVerb = "record" | "review" | "end" | "withdraw" | "answer" | "appoint" | "ended" | "unappoint" | "kin" | "unkin";

export const careHref = (application: string, verb?: CareVerb, target?: string): string => href(["cases", application, "needs", ...(verb && target ? [verb, target] : [])]);

/** A guarantee of a person in one part of an address. */
export const answerTarget = (person: string, guarantee: string): string => `${person}:${guarantee}`;

export function answerOf(target: string): { person: string; guarantee: string } {
  const [person = "", guarantee = ""] = target.split(":");
  return { person, guarantee };
}
