import { href } from "@/app/router";
import { sectionHref } from "../sections";

/** What is being done here: a time limit extended, information asked for, answered or taken back, a procedure or an edition chosen, another officer put in charge. */
export type OverviewVerb = "extend" | "ask" | "answer" | "unask" | "procedure" | "edition" | "assign";

export const overviewHref = (application: string, verb?: OverviewVerb, target?: string): string =>
  verb ? href(["cases", application, "overview", verb, ...(target ? [target] : [])]) : sectionHref(application, "overview");
