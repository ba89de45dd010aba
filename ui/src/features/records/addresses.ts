import { href } from "@/app/router";

/** Lists of the records place, in their order. */
export const SECTIONS = ["files", "requests", "exports", "recipients", "retention", "breaches"] as const;
export type RecordsSection = (typeof SECTIONS)[number];

export const recordsHref = (section: RecordsSection, ...rest: string[]): string => href(["records", section, ...rest]);

/** Whose list each is: the core decides again on every command. */
export const KEEPERS = {
  files: ["caseworker", "reviewer", "archivist"],
  requests: ["caseworker", "reviewer", "dataProtectionOfficer"],
  exports: ["reviewer", "archivist", "dataProtectionOfficer"],
  recipients: ["reviewer", "archivist", "dataProtectionOfficer"],
  retention: ["archivist", "dataProtectionOfficer"],
  breaches: ["administrator", "dataProtectionOfficer"],
} as const;
