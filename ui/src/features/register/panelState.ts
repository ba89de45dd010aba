import { documents, nameParts } from "@/features/person/details";
import { PANEL, type PanelId } from "@/features/person/panels";
import type { Values } from "@/features/person/spec";
import { filledIn, writtenRows } from "@/features/person/values";
import type { PersonDraft } from "./draft";

const said = (...texts: (string | null)[]) => texts.filter((text) => text !== null && text.trim() !== "").length;

/** How much stands in a panel: fields of a record, or rows. */
export function filledInPanel(person: PersonDraft, id: PanelId): number {
  const told = PANEL[id].details.reduce((sum, detail) => sum + filledIn(person.details, detail), 0);
  if (id === "names") {
    const { family, given, mother, parts } = person.name;
    return told + said(family, given, mother) + writtenRows(nameParts, parts as unknown as readonly Values[]).length;
  }
  if (id === "origins") return told + said(person.ethnicity, person.religion);
  return id === "documents" ? writtenRows(documents, person.documents as unknown as readonly Values[]).length : told;
}

/** Paths of what a panel holds, in a form of a person: where something may be wrong. */
export function pathsOf(person: PersonDraft, id: PanelId): string[] {
  const details = PANEL[id].details.map((detail) => `details.${detail}`);
  if (id === "names") return [...details, "name.family", "name.given", "name.mother", "name.parts"];
  if (id === "origins") return [...details, "ethnicity", "religion"];
  if (id !== "documents") return details;
  const [, ...others] = person.documents.map((_, index) => `documents.${index}`);
  const first = Object.keys(documents.fields).filter((field) => field !== "mrz");
  return [...first.map((field) => `documents.0.${field}`), ...others];
}
