import { Card, DataTable, StatusPill, type Column } from "@/components";
import { useRoleName, useRoleRights, useRoles } from "@/app/roles";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { RoleEntry } from "@/ipc/generated";

/** What each role may do, which cases it opens, and who holds it. The profile says so; it is changed there. */
export function Roles() {
  const { t, number } = useI18n();
  const roles = useRoles();
  const name = useRoleName();
  const rights = useRoleRights();
  const officers = useQuery("officer.list", null);
  const holders = (role: RoleEntry) => officers.data?.filter(({ active, roles: held }) => active && held.includes(role.code)).length ?? 0;
  const columns: Column<RoleEntry>[] = [
    { id: "name", header: t("roles.role"), cell: ({ code }) => name(code), width: "22%" },
    { id: "rights", header: t("roles.rights"), cell: ({ code }) => rights(code) },
    { id: "opens", header: t("roles.opens"), width: "18%", cell: (role) => (role.rights.includes("readCases") ? <StatusPill tone="neutral">{t(`roles.opens.${role.opens}`)}</StatusPill> : t("roles.opens_none")) },
    { id: "holders", header: t("roles.holders"), figures: true, cell: (role) => number(holders(role)) },
  ];
  return (
    <Card flush title={t("section.roles")} note={number(roles.length)}>
      <DataTable alignTop label={t("section.roles")} columns={columns} rows={roles} rowKey={({ code }) => code} failure={officers.failure} onRetry={officers.reload} empty={null} />
    </Card>
  );
}
