import { Archive, BookOpen, Eye, Files, Footprints, Gavel, HeartHandshake, History, Landmark, LayoutList, Mail, MessagesSquare, Scale, ScrollText, ShieldCheck, Sprout, Users, type LucideIcon } from "lucide-react";
import { href } from "@/app/router";
import type { CaseFile, StepCode } from "@/ipc/generated";

/** Sections of a case file, in the order of the work. Alt and the key of its place opens each. */
export const SECTIONS = ["overview", "people", "needs", "documents", "interviews", "assessment", "decision", "letters", "papers", "appeal", "status", "returns", "integration", "records", "timeline", "journal", "access"] as const;
/** What opens each, with Alt: in the order of the keyboard's row of figures. */
export const SECTION_KEYS = "1234567890-=[\\];'";
export type SectionId = (typeof SECTIONS)[number];

export const SECTION_ICONS: Record<SectionId, LucideIcon> = {
  overview: LayoutList,
  people: Users,
  needs: HeartHandshake,
  documents: Files,
  interviews: MessagesSquare,
  assessment: Scale,
  decision: Gavel,
  letters: Mail,
  papers: ScrollText,
  appeal: Landmark,
  status: ShieldCheck,
  returns: Footprints,
  integration: Sprout,
  records: Archive,
  timeline: History,
  journal: BookOpen,
  access: Eye,
};

/** Where each step of the case is done. */
export const STEP_SECTIONS: Record<StepCode, SectionId> = {
  register: "people",
  interview: "interviews",
  assess: "assessment",
  draft: "decision",
  review: "decision",
  issue: "letters",
  deliver: "letters",
  tell: "letters",
};

export const sectionHref = (id: string, section: SectionId, item?: string): string => href(["cases", id, section, ...(item ? [item] : [])]);

export function sectionOf(name: string | undefined): SectionId | null {
  return name === undefined ? "overview" : (SECTIONS.find((one) => one === name) ?? null);
}

/** How many things lie in a section; none is not said. */
export function countOf(file: CaseFile, section: SectionId): number | undefined {
  if (section === "people") return file.members.length;
  if (section === "documents") return file.folder.documents.length + file.folder.attachments.length;
  if (section === "needs") return file.members.flatMap(({ needs }) => needs).filter(({ open }) => open).length;
  if (section === "papers") return file.folder.papers.length;
  if (section === "appeal") return file.after.appeal.appeals.length;
  if (section === "status") return file.after.status.holders.filter(({ endedOn }) => endedOn === null).length;
  if (section === "interviews") return file.interviews.length;
  if (section === "assessment") return file.facts.length;
  return section === "letters" ? file.letters.length : undefined;
}

