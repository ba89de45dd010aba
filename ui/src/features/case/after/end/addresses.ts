import { href } from "@/app/router";

/** What is being done from the overview: with the case, with a request, with a person or a flag. */
export type EndVerb = "close" | "reopen" | "decide-reopening" | "flag" | "end-flag" | "unflag";

export const endHref = (application: string, verb?: EndVerb, target?: string): string => href(["cases", application, "overview", ...(verb ? [verb, ...(target ? [target] : [])] : [])]);
