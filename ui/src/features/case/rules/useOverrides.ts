import { useMemo, useState } from "react";
import type { BrokenView, Overriding } from "@/ipc/generated";

const keyOf = ({ code, person }: { code: string; person: string | null }) => `${code} ${person ?? ""}`;

export interface Overrides {
  /** What was typed for a warning so far. */
  reasonFor(broken: BrokenView): string;
  setReason(broken: BrokenView, reason: string): void;
  /** The reasons that were given, as the command takes them. */
  list: Overriding[];
}

/** Reasons for going on in spite of warnings, one for each. */
export function useOverrides(): Overrides {
  const [typed, setTyped] = useState<Record<string, Overriding>>({});
  return useMemo(
    () => ({
      reasonFor: (broken) => typed[keyOf(broken)]?.reason ?? "",
      setReason: ({ code, person }, reason) => setTyped((before) => ({ ...before, [keyOf({ code, person })]: { code, person, reason } })),
      list: Object.values(typed).filter(({ reason }) => reason.trim() !== ""),
    }),
    [typed],
  );
}
