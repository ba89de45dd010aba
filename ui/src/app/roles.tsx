import { createContext, useContext, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import type { Role, RoleEntry } from "@/ipc/generated";
import { useWords } from "./words";

const Context = createContext<readonly RoleEntry[]>([]);

/** The roles of the profile, at the door and inside. */
export function RolesRoot({ roles, children }: { roles: readonly RoleEntry[]; children: ReactNode }) {
  return <Context value={roles}>{children}</Context>;
}

/** Every role of the profile, in its order. */
export function useRoles(): readonly RoleEntry[] {
  return useContext(Context);
}

/** How a role is called; its code where the profile does not have it any more. */
export function useRoleName(): (role: Role) => string {
  const roles = useRoles();
  const words = useWords();
  return (role) => words(roles.find(({ code }) => code === role)?.name) || role;
}

/** Names of several roles, as one text. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const name = useRoleName();
  return (roles) => roles.map(name).join(", ");
}

/** What a role may do, as one text. */
export function useRoleRights(): (role: Role) => string {
  const { t } = useI18n();
  const roles = useRoles();
  return (role) => {
    const rights = roles.find(({ code }) => code === role)?.rights ?? [];
    return rights.map((right) => t(`right.${right}`)).join(" · ") || t("roles.no_rights");
  };
}
