import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";

/** The name of a member; namesakes of one family are told apart by what they are to the principal applicant. */
export function useMemberName(file: CaseFile): (person: string) => string {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  return (person) => {
    const member = file.members.find((one) => one.person.id === person);
    if (!member) return "";
    const name = member.person.name.latin;
    const namesakes = file.members.filter((one) => one.person.name.latin === name);
    return namesakes.length > 1 ? t("people.tree_one", { name, relationship: relationship(member.relationship) }) : name;
  };
}
