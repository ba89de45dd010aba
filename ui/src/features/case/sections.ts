import { BookOpen, Gavel, History, LayoutList, Mail, MessagesSquare, Scale, Users, type LucideIcon } from "lucide-react";
import { href } from "@/app/router";
import type { CaseFile, StepCode } from "@/ipc/generated";

/** Sections of a case file, in the order of the work. Alt and the number opens each. */
export const SECTIONS = ["overview", "people", "interviews", "assessment", "decision", "letters", "timeline", "journal"] as const;
export type SectionId = (typeof SECTIONS)[number];

export const SECTION_ICONS: Record<SectionId, LucideIcon> = {
  overview: LayoutList,
  people: Users,
  interviews: MessagesSquare,
  assessment: Scale,
  decision: Gavel,
  letters: Mail,
  timeline: History,
  journal: BookOpen,
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
};

export const sectionHref = (id: string, section: SectionId, item?: string): string => href(["cases", id, section, ...(item ? [item] : [])]);

export function sectionOf(name: string | undefined): SectionId | null {
  return name === undefined ? "overview" : (SECTIONS.find((one) => one === name) ?? null);
}

/** How many things lie in a section; none is not said. */
export function countOf(file: CaseFile, section: SectionId): number | undefined {
  if (section === "people") return file.members.length;
  if (section === "interviews") return file.interviews.length;
  if (section === "assessment") return file.facts.length;
  return section === "letters" ? file.letters.length : undefined;
}

