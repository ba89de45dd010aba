import type { Warning } from "@/ipc/generated";

/** Which member a warning, or a fault, is about; null: the application. */
export function memberOf(field: string): number | null {
  const found = /^members\.(\d+)\./.exec(field);
  return found ? Number(found[1]) : null;
}

/** Warnings that stand at a field or at a part of it. */
export const warningsAt = (warnings: readonly Warning[], field: string): Warning[] => warnings.filter((one) => one.field === field || one.field.startsWith(`${field}.`));

/** Warnings by whom they are about, in the order of the form: members first, then the application. */
export function byMember(warnings: readonly Warning[]): { member: number | null; warnings: Warning[] }[] {
  const groups = new Map<number | null, Warning[]>();
  for (const warning of warnings) {
    const member = memberOf(warning.field);
    groups.set(member, [...(groups.get(member) ?? []), warning]);
  }
  return [...groups]
    .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .map(([member, found]) => ({ member, warnings: found }));
}
