import { href } from "@/app/router";
import type { LetterOffer } from "@/ipc/generated";
import { sectionHref } from "../sections";
import { isOfOne } from "./subjects";

/** What is being done with letters: one written, one looked at, corrected, made void, copied; what they are made from. */
export type LetterVerb = "write" | "show" | "correct" | "void" | "copy" | "ask" | "answer" | "unask" | "transfer" | "travel" | "untravel";

export const letterHref = (application: string, verb?: LetterVerb, target?: string): string =>
  verb ? href(["cases", application, "letters", verb, ...(target ? [target] : [])]) : sectionHref(application, "letters");

/** An offer in an address: a certificate has one for each person. */
export const offerTarget = ({ subject, record, persons }: LetterOffer): string => [subject, record, ...(isOfOne(subject) ? persons : [])].join("~");

/** What the core is told a letter is about. */
export const aboutOf = ({ subject, record, persons }: LetterOffer) => ({ subject, record, person: isOfOne(subject) ? (persons[0] ?? null) : null });
