import { sectionHref } from "../sections";

export const factHref = (application: string, fact: string) => sectionHref(application, "assessment", fact);

/** The key of a draft is the address of its screen: My work leads back to it by that. */
export const factDraft = (application: string, fact: string) => `cases/${application}/assessment/${fact}`;
