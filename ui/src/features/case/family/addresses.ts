import { href } from "@/app/router";

/** How a family changes. */
export const FAMILY_VERBS = ["join", "leave", "split", "merge", "marry", "relate"] as const;
export type FamilyVerb = (typeof FAMILY_VERBS)[number];

/** In the place where the page of a person has their number. */
export const FAMILY = "family";
export const familyHref = (application: string, verb?: FamilyVerb): string => href(["cases", application, "people", ...(verb ? [FAMILY, verb] : [])]);
export const familyDraft = (application: string, verb: FamilyVerb): string => `cases/${application}/people/${FAMILY}/${verb}`;
export const familyVerb = (name: string | undefined): FamilyVerb | null => FAMILY_VERBS.find((verb) => verb === name) ?? null;
