import { go } from "@/app/router";
import { Card, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { sectionHref } from "../sections";
import { Correct } from "./Correct";
import { FamilyTree } from "./FamilyTree";
import { PersonCard } from "./PersonCard";

/** The family: as a drawing, then each person with all that is known. `correcting` names the person whose form is open. */
export function People({ file, correcting }: { file: CaseFile; correcting?: string | undefined }) {
  const { t } = useI18n();
  const may = file.actions.includes("correctPersons");
  const open = may ? file.members.find(({ person }) => person.id === correcting) : undefined;
  return (
    <Stack gap={5}>
      {file.members.length > 1 && (
        <Card title={t("people.family")} note={t("case.family_size", { count: file.members.length })}>
          <FamilyTree members={file.members} />
        </Card>
      )}
      {file.members.map((member) => (
        <PersonCard key={member.person.id} file={file} member={member} />
      ))}
      {open && <Correct key={open.person.id} application={file.id} person={open.person} onClose={() => go(sectionHref(file.id, "people"))} />}
    </Stack>
  );
}
