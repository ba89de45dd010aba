import { ButtonLink, Card, KeyValueList, Notice, PersonName, Row, Stack } from "@/components";
import { useListWord } from "@/app/lists";
import { Portrait } from "@/features/photo";
import { warningsAt } from "@/features/register/warnings";
import { WarningsAt } from "@/features/register/WarningsAt";
import { useI18n } from "@/i18n";
import type { CaseFile, MemberView } from "@/ipc/generated";
import { personHref } from "./addresses";
import { Pills } from "./Pills";
import { usePersonItems } from "./usePersonItems";

/** Who one member of the family is; all else is on their own page. */
export function PersonCard({ file, member }: { file: CaseFile; member: MemberView }) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  const items = usePersonItems();
  const { person } = member;
  return (
    <Card
      title={<PersonName latin={person.name.latin} native={person.name.native} />}
      note={relationship(member.relationship)}
      actions={
        <ButtonLink size="sm" href={personHref(file.id, person.id)}>
          {t("people.open", { name: person.name.latin })}
        </ButtonLink>
      }
    >
      <Stack gap={4}>
        <Row gap={3}>
          <Portrait name={person.name.latin} hash={person.portrait} />
          <Pills member={member} />
        </Row>
        {person.disputed.length > 0 && <Disputed fields={person.disputed} />}
        <WarningsAt warnings={warningsAt(file.warnings, `members.${file.members.indexOf(member)}`)} />
        <KeyValueList items={items(person)} columns={2} />
      </Stack>
    </Card>
  );
}

/** Fields on which two workstations differ. */
export function Disputed({ fields }: { fields: readonly string[] }) {
  const { t } = useI18n();
  return (
    <Notice tone="warning" title={t("error.disputed")}>
      {fields.map((field) => t(`field.person.${field}`)).join(", ")}
    </Notice>
  );
}
