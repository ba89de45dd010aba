import { createContext, useContext, type ReactNode } from "react";
import type { OfficeView, OfficerView, Role } from "@/ipc/generated";

/** Who is signed in, and where. */
export interface Session {
  officer: OfficerView;
  office: OfficeView;
  /** Whether the officer's duties include one of these. The core decides again on every command. */
  has(...roles: Role[]): boolean;
}

const Context = createContext<Session | null>(null);

export function SessionRoot({ officer, office, children }: { officer: OfficerView; office: OfficeView; children: ReactNode }) {
  const has = (...roles: Role[]) => roles.some((role) => officer.roles.includes(role));
  return <Context value={{ officer, office, has }}>{children}</Context>;
}

export function useSession(): Session {
  const value = useContext(Context);
  if (!value) throw new Error("useSession outside SessionRoot");
  return value;
}
