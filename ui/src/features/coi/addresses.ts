import { href } from "@/app/router";

/** What is done with a source, each a form beside it. */
export type SourceVerb = "renew" | "correct" | "withdraw";

export const COI = "#/coi";
export const ADD = href(["coi", "add"]);
export const QUERIES = href(["coi", "queries"]);
export const ASK = href(["coi", "queries", "ask"]);

/** A source; at a page of its text. */
export const sourceHref = (id: string, page?: number): string => href(["coi", "source", id], { page });
export const verbHref = (id: string, verb: SourceVerb): string => href(["coi", "source", id, verb]);
export const queryHref = (id: string, verb?: "answer" | "withdraw"): string => href(["coi", "queries", id, ...(verb ? [verb] : [])]);
