import { Archive, ArrowLeftRight, BookMarked, BookOpenCheck, BriefcaseBusiness, CalendarDays, ChartNoAxesColumn, ClipboardCheck, Eye, FilePenLine, FilePlus2, FolderOpen, Footprints, GraduationCap, HandHeart, Landmark, Languages, Mail, ScanSearch, Settings, ShieldAlert, type LucideIcon } from "lucide-react";
import type { Key } from "@/i18n";
import type { RightName } from "@/ipc/generated";

/** An entry of the rail. Only what exists and what the officer's duties include is shown. */
export interface RailPlace {
  id: "work" | "register" | "cases" | "letters" | "appointments" | "interpreters" | "coi" | "texts" | "quality" | "verify" | "administration" | "statistics" | "records" | "journal" | "exchange" | "oversight" | "board" | "observe" | "training" | "return" | "assistance";
  href: string;
  label: Key;
  icon: LucideIcon;
  /** One of these opens it; everybody's where none is named. */
  rights: readonly RightName[];
  /** Pressed after G. */
  letter: string;
}

export const PLACES: readonly RailPlace[] = [
  { id: "work", href: "#/work", label: "place.work", icon: BriefcaseBusiness, rights: ["readCases"], letter: "w" },
  { id: "register", href: "#/register", label: "place.register", icon: FilePlus2, rights: ["register"], letter: "r" },
  { id: "cases", href: "#/cases", label: "place.cases", icon: FolderOpen, rights: ["readCases"], letter: "c" },
  { id: "letters", href: "#/letters", label: "place.letters", icon: Mail, rights: ["issue"], letter: "l" },
  { id: "records", href: "#/records", label: "place.records", icon: Archive, rights: ["keepFiles", "receive", "release", "retain", "keepBreaches"], letter: "k" },
  { id: "appointments", href: "#/appointments", label: "place.appointments", icon: CalendarDays, rights: ["coordinate", "assist", "counselReturns", "integrate"], letter: "p" },
  { id: "interpreters", href: "#/interpreters", label: "place.interpreters", icon: Languages, rights: ["coordinate"], letter: "t" },
  { id: "coi", href: "#/coi", label: "place.coi", icon: BookMarked, rights: ["researchCoi"], letter: "i" },
  { id: "texts", href: "#/texts", label: "place.texts", icon: FilePenLine, rights: ["readTexts"], letter: "x" },
  { id: "quality", href: "#/quality", label: "place.quality", icon: ClipboardCheck, rights: ["readQuality"], letter: "q" },
  { id: "statistics", href: "#/statistics", label: "place.statistics", icon: ChartNoAxesColumn, rights: ["count"], letter: "s" },
  { id: "board", href: "#/board", label: "place.board", icon: Landmark, rights: ["readBoard"], letter: "b" },
  { id: "observe", href: "#/observe", label: "place.observe", icon: Eye, rights: ["observe"], letter: "y" },
  { id: "training", href: "#/training", label: "place.training", icon: GraduationCap, rights: [], letter: "n" },
  { id: "return", href: "#/return", label: "place.return", icon: Footprints, rights: ["counselReturns", "decideReturns", "adviseReturns"], letter: "u" },
  { id: "assistance", href: "#/assistance", label: "place.assistance", icon: HandHeart, rights: ["assist", "integrate"], letter: "h" },
  { id: "verify", href: "#/verify", label: "place.verify", icon: ScanSearch, rights: [], letter: "v" },
  { id: "journal", href: "#/journal", label: "place.journal", icon: BookOpenCheck, rights: ["readJournal"], letter: "j" },
  { id: "exchange", href: "#/exchange", label: "place.exchange", icon: ArrowLeftRight, rights: ["exchange"], letter: "e" },
  { id: "oversight", href: "#/oversight", label: "place.oversight", icon: ShieldAlert, rights: ["overseeAccess"], letter: "o" },
  { id: "administration", href: "#/administration", label: "place.administration", icon: Settings, rights: ["administer"], letter: "a" },
];

/** Where an officer begins: at their work, or where households are kept by whoever reads no cases; else at the first place. */
export const homeOf = (places: readonly RailPlace[]): RailPlace | undefined => places.find(({ id }) => id === "work") ?? places.find(({ id }) => id === "assistance") ?? places[0];
