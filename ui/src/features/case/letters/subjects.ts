import type { LetterSubject } from "@/ipc/generated";

/** Of one record each person has a letter of their own. */
export const isOfOne = (subject: LetterSubject): boolean => subject === "status" || subject === "annex";
