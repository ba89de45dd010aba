import { Card, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { useMayFile } from "../documents/useMayFile";
import { FAMILY, familyVerb } from "../family/addresses";
import { Doing } from "../family/Doing";
import { ChangeMenu, FamilyChanges } from "../family/FamilyChanges";
import { partOf } from "./addresses";
import { FamilyTree } from "./FamilyTree";
import { PersonCard } from "./PersonCard";
import { PersonPage } from "./PersonPage";

export interface PeopleProps {
  file: CaseFile;
  /** Whose page is open. */
  person?: string | undefined;
  /** What of them is being written. */
  part?: string | undefined;
}

/** The family: as a drawing, then each person; or one person with all that is known. */
export function People({ file, person, part }: PeopleProps) {
  const { t } = useI18n();
  const may = useMayFile(file);
  const verb = person === FAMILY ? familyVerb(part) : null;
  const open = file.members.find((member) => member.person.id === person);
  if (open) return <PersonPage key={open.person.id} file={file} member={open} part={partOf(part)} />;
  return (
    <Stack gap={5}>
      {file.members.length > 1 ? (
        <Card title={t("people.family")} note={t("case.family_size", { count: file.members.length })} actions={may && <ChangeMenu file={file} />}>
          <FamilyTree members={file.members} />
        </Card>
      ) : (
        may && (
          <div>
            <ChangeMenu file={file} />
          </div>
        )
      )}
      {file.members.map((member) => (
        <PersonCard key={member.person.id} file={file} member={member} />
      ))}
      <FamilyChanges file={file} />
      {may && verb && <Doing key={verb} file={file} verb={verb} />}
    </Stack>
  );
}
