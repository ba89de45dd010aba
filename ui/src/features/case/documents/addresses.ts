import { href } from "@/app/router";

/** What can be done with a document. */
export const DOCUMENT_VERBS = ["change", "retain", "return", "examine", "lose", "withdraw"] as const;
export type DocumentVerb = (typeof DOCUMENT_VERBS)[number];
/** What can be done with a scan. */
export const SCAN_VERBS = ["describe", "remove"] as const;
export type ScanVerb = (typeof SCAN_VERBS)[number];
/** What begins a record: a document of a person; a scan of a document, a person, or the case. */
export type NewVerb = "add" | "scan";

export const folderHref = (application: string, verb?: DocumentVerb | ScanVerb | NewVerb, target?: string): string =>
  href(["cases", application, "documents", ...(verb ? [verb] : []), ...(verb && target ? [target] : [])]);

export const verbOf = <T extends string>(verbs: readonly T[], name: string | undefined): T | null => verbs.find((one) => one === name) ?? null;
