import { createContext, useCallback, useContext, type ReactNode } from "react";
import type { OfficeView, OfficerView, RightName } from "@/ipc/generated";

/** Who is signed in, and where. */
export interface Session {
  officer: OfficerView;
  office: OfficeView;
  /** Whether the officer's duties give them one of these rights. The core decides again on every command. */
  has(...rights: RightName[]): boolean;
}

const Context = createContext<Session | null>(null);

export function SessionRoot({ officer, office, rights, children }: { officer: OfficerView; office: OfficeView; rights: readonly RightName[]; children: ReactNode }) {
  const has = useCallback((...asked: RightName[]) => asked.some((right) => rights.includes(right)), [rights]);
  return <Context value={{ officer, office, has }}>{children}</Context>;
}

export function useSession(): Session {
  const value = useContext(Context);
  if (!value) throw new Error("useSession outside SessionRoot");
  return value;
}
