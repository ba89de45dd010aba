import { useMemo, useState } from "react";
import { useDraft } from "@/app/useDraft";
import type { BrokenView, Overriding } from "@/ipc/generated";

const keyOf = ({ code, person }: { code: string; person: string | null }) => `${code} ${person ?? ""}`;
type Typed = Record<string, Overriding>;

export interface Overrides {
  /** What was typed for a warning so far. */
  reasonFor(broken: BrokenView): string;
  setReason(broken: BrokenView, reason: string): void;
  /** The reasons that were given, as the command takes them. */
  list: Overriding[];
}

function overridesOf(typed: Typed, set: (change: Typed) => void): Overrides {
  return {
    reasonFor: (broken) => typed[keyOf(broken)]?.reason ?? "",
    setReason: ({ code, person }, reason) => set({ [keyOf({ code, person })]: { code, person, reason } }),
    list: Object.values(typed).filter(({ reason }) => reason.trim() !== ""),
  };
}

/** Reasons for going on in spite of warnings, one for each. */
export function useOverrides(): Overrides {
  const [typed, setTyped] = useState<Typed>({});
  return useMemo(() => overridesOf(typed, (change) => setTyped((before) => ({ ...before, ...change }))), [typed]);
}

/**
 * The same, kept like any form that is half typed: whoever leaves to look something up finds them again. `address` is
 * that of the act, and of no other form; what was typed is thrown away once the act was done.
 */
export function useKeptOverrides(address: string): Overrides & { discard(): Promise<void> } {
  const { value, set, discard } = useDraft<Typed>(address, {});
  return useMemo(() => ({ ...overridesOf(value, set), discard }), [value, set, discard]);
}
