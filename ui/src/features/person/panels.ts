import { BookOpenText, Briefcase, Files, Globe, HeartHandshake, House, Languages, MessageSquareHeart, Phone, Route, Signature, Users, type LucideIcon } from "lucide-react";
import type { Key } from "@/i18n";
import type { Known } from "@/ipc/generated";
import type { DetailId } from "./details";

/** Parts of a person beyond what a border post takes at once, in the order of the form. */
export const PANELS = ["names", "origins", "languages", "civil", "work", "contact", "addresses", "relatives", "background", "journey", "wishes", "documents"] as const;
export type PanelId = (typeof PANELS)[number];

export interface Panel {
  title: Key;
  icon: LucideIcon;
  /** With Alt: opens it. */
  letter: string;
  details: readonly DetailId[];
}

export const PANEL: Record<PanelId, Panel> = {
  names: { title: "person.panel.names", icon: Signature, letter: "1", details: ["aliases"] },
  origins: { title: "person.panel.origins", icon: Globe, letter: "2", details: ["origins"] },
  languages: { title: "person.panel.languages", icon: Languages, letter: "3", details: ["languages"] },
  civil: { title: "person.panel.civil", icon: HeartHandshake, letter: "4", details: ["civil"] },
  work: { title: "person.panel.work", icon: Briefcase, letter: "5", details: ["schooling", "work"] },
  contact: { title: "person.panel.contact", icon: Phone, letter: "6", details: ["contact"] },
  addresses: { title: "person.panel.addresses", icon: House, letter: "7", details: ["addresses"] },
  relatives: { title: "person.panel.relatives", icon: Users, letter: "8", details: ["relatives"] },
  background: { title: "person.panel.background", icon: BookOpenText, letter: "9", details: ["background"] },
  journey: { title: "person.panel.journey", icon: Route, letter: "0", details: ["journey"] },
  wishes: { title: "person.panel.wishes", icon: MessageSquareHeart, letter: "w", details: ["wishes"] },
  documents: { title: "person.panel.documents", icon: Files, letter: "p", details: [] },
};

/** The panel in which a field of a person stands, by its path in the form; null: in the form itself. */
export function panelOf(field: string): PanelId | null {
  const [first = "", second = "", third = ""] = field.split(".");
  if (first === "details") return PANELS.find((id) => PANEL[id].details.some((detail) => detail === second)) ?? null;
  if (first === "name") return ["family", "given", "mother", "parts"].includes(second) ? "names" : null;
  if (first === "ethnicity" || first === "religion") return "origins";
  // The machine-readable zone of the first document is asked for on top.
  const onTop = second === "" || (second === "0" && (third === "" || third === "mrz"));
  return first === "documents" && !onTop ? "documents" : null;
}

export type Place = PanelId | "identity" | "portrait";

/** Where what a tier asks for is told. */
export const PLACES_OF: Record<Known, Place> = {
  ...{ name: "identity", nativeName: "identity", sex: "identity", birth: "identity", nationality: "identity", fatherName: "identity", motherName: "identity" },
  ...{ ethnicity: "identity", religion: "identity", birthPlace: "origins", origin: "origins", marital: "civil", documents: "documents", languages: "languages" },
  ...{ education: "work", work: "work", contact: "contact", addresses: "addresses", relatives: "relatives", background: "background" },
  ...{ leftHome: "journey", route: "journey", entry: "journey", wishes: "wishes", portrait: "portrait" },
};
