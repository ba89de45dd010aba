import { href } from "@/app/router";

/** Lists of the records place, in their order. */
export const SECTIONS = ["files", "requests", "exports", "recipients", "retention", "breaches"] as const;
export type RecordsSection = (typeof SECTIONS)[number];

export const recordsHref = (section: RecordsSection, ...rest: string[]): string => href(["records", section, ...rest]);

/** Whose list each is: the core decides again on every command. */
export const KEEPERS = {
  files: ["keepFiles"],
  requests: ["receive"],
  exports: ["release"],
  recipients: ["release"],
  retention: ["retain"],
  breaches: ["keepBreaches"],
} as const;
