import { useMemo } from "react";
import type { Option } from "@/components";
import type { CaseFile, MemberView, PersonView } from "@/ipc/generated";

export function personOf(file: CaseFile, id: string): PersonView | undefined {
  return file.members.find((member) => member.person.id === id)?.person;
}

/** The name by which a member of the case is called on screens. */
export function nameOf(file: CaseFile, id: string): string {
  return personOf(file, id)?.name.latin ?? "";
}

export function usePersonOptions(file: CaseFile): Option<string>[] {
  return useMemo(() => file.members.map(({ person }) => ({ id: person.id, label: person.name.latin })), [file.members]);
}

/** Who claims in their own right and was not heard yet. */
export function stillToHear(file: CaseFile): MemberView[] {
  const heard = new Set(file.interviews.filter((one) => one.closing).map((one) => one.person));
  return file.members.filter((member) => member.ownClaim && !heard.has(member.person.id));
}
