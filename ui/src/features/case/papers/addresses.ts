import type { PaperKind } from "@/ipc/generated";
import { sectionHref } from "../sections";
import { href } from "@/app/router";

export const PAPER_KINDS = ["certificate", "receipt", "rights", "slip"] as const satisfies readonly PaperKind[];
/** What is being done here: a paper drawn up, one that was issued looked at, an appointment, a telling of rights. */
export type PaperVerb = PaperKind | "show" | "appointment" | "attempt" | "cancel" | "tell" | "untell";

export const paperHref = (application: string, verb?: PaperVerb, target?: string): string =>
  verb ? href(["cases", application, "papers", verb, ...(target ? [target] : [])]) : sectionHref(application, "papers");

export const paperKindOf = (name: string | undefined): PaperKind | null => PAPER_KINDS.find((kind) => kind === name) ?? null;
