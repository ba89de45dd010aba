import { Archive, BookMarked, BriefcaseBusiness, CalendarDays, FilePenLine, FilePlus2, FolderOpen, Languages, Mail, ScanSearch, Settings, type LucideIcon } from "lucide-react";
import type { Key } from "@/i18n";
import type { Role } from "@/ipc/generated";

/** An entry of the rail. Only what exists and what the officer's duties include is shown. */
export interface RailPlace {
  id: "work" | "register" | "cases" | "letters" | "records" | "appointments" | "interpreters" | "coi" | "texts" | "verify" | "administration";
  href: string;
  label: Key;
  icon: LucideIcon;
  roles: readonly Role[];
  /** Pressed after G. */
  letter: string;
}

export const PLACES: readonly RailPlace[] = [
  { id: "work", href: "#/work", label: "place.work", icon: BriefcaseBusiness, roles: ["caseworker", "reviewer", "commissionMember", "commissionChair", "archivist", "dataProtectionOfficer"], letter: "w" },
  { id: "register", href: "#/register", label: "place.register", icon: FilePlus2, roles: ["caseworker"], letter: "r" },
  { id: "cases", href: "#/cases", label: "place.cases", icon: FolderOpen, roles: ["caseworker", "reviewer", "commissionMember", "commissionChair", "archivist", "dataProtectionOfficer"], letter: "c" },
  { id: "letters", href: "#/letters", label: "place.letters", icon: Mail, roles: ["caseworker", "reviewer"], letter: "l" },
  { id: "records", href: "#/records", label: "place.records", icon: Archive, roles: ["caseworker", "reviewer", "archivist", "dataProtectionOfficer", "administrator"], letter: "f" },
  { id: "appointments", href: "#/appointments", label: "place.appointments", icon: CalendarDays, roles: ["caseworker", "coordinator"], letter: "p" },
  { id: "interpreters", href: "#/interpreters", label: "place.interpreters", icon: Languages, roles: ["caseworker", "coordinator"], letter: "t" },
  { id: "coi", href: "#/coi", label: "place.coi", icon: BookMarked, roles: ["caseworker", "reviewer", "coiResearcher"], letter: "i" },
  { id: "texts", href: "#/texts", label: "place.texts", icon: FilePenLine, roles: ["administrator", "coordinator", "reviewer"], letter: "x" },
  { id: "verify", href: "#/verify", label: "place.verify", icon: ScanSearch, roles: ["caseworker", "reviewer", "commissionMember", "commissionChair", "coordinator", "coiResearcher", "administrator"], letter: "v" },
  { id: "administration", href: "#/administration", label: "place.administration", icon: Settings, roles: ["administrator"], letter: "a" },
];

export function placesFor(roles: readonly Role[]): RailPlace[] {
  return PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
}
