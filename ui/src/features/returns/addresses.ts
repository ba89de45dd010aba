import { href } from "@/app/router";
import { sectionHref } from "@/features/case/sections";

export const RETURNS = href(["return"]);

/** Where the returns of a case are shown: in the place of returns, or as a section of the case file. */
export type Shown = "place" | "section";

export function returnsHref(shown: Shown, application: string, verb?: string, target?: string): string {
  if (shown === "section") return sectionHref(application, "returns", verb) + (verb && target ? `/${encodeURIComponent(target)}` : "");
  return href(["return", application, ...(verb ? [verb, ...(target ? [target] : [])] : [])]);
}
