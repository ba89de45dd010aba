import type { ReactNode } from "react";
import { Administration } from "@/features/administration/Administration";
import { CasesScreen } from "@/features/cases/CasesScreen";
import { WorkScreen } from "@/features/work/WorkScreen";
import { match, type Place } from "./router";
import type { RailPlace } from "./places";

interface Route {
  pattern: string;
  /** The entry of the rail it belongs to. */
  place: RailPlace["id"];
  screen(parts: Record<string, string>): ReactNode;
}

/** Every screen and its address. The first that fits is shown. */
const ROUTES: readonly Route[] = [
  { pattern: "work", place: "work", screen: () => <WorkScreen /> },
  { pattern: "cases", place: "cases", screen: () => <CasesScreen /> },
  { pattern: "administration/:section?", place: "administration", screen: ({ section }) => <Administration section={section ?? "officers"} /> },
];

export function route(place: Place): { place: RailPlace["id"]; screen: ReactNode; key: string } | null {
  for (const { pattern, place: entry, screen } of ROUTES) {
    const parts = match(pattern, place);
    if (parts) return { place: entry, screen: screen(parts), key: `${pattern} ${parts.id ?? ""}` };
  }
  return null;
}
