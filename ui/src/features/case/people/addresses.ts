import { href } from "@/app/router";
import { PANELS, type PanelId } from "@/features/person/panels";

/** What of a person is open to be written: who they are, their photograph, or one part of what is known. */
export type Part = "identity" | "photograph" | PanelId;

export const personHref = (application: string, person: string, part?: Part): string => href(["cases", application, "people", person, ...(part ? [part] : [])]);

export function partOf(name: string | undefined): Part | null {
  return name === "identity" || name === "photograph" ? name : (PANELS.find((one) => one === name) ?? null);
}
