import { Baby } from "lucide-react";
import { useCountry } from "@/app/countries";
import { BidiText, ButtonLink, Card, KeyValueList, Notice, PersonName, Stack, StatusPill, type KeyValue } from "@/components";
import { useBirthWords } from "@/features/register/birthWords";
import { useI18n } from "@/i18n";
import type { CaseFile, MemberView, PersonView } from "@/ipc/generated";
import { sectionHref } from "../sections";
import { DocumentCard } from "./DocumentCard";
import { useAge } from "./useAge";
import s from "./People.module.css";

/** Everything known about one member of the family, as it was given. */
export function PersonCard({ file, member }: { file: CaseFile; member: MemberView }) {
  const { t } = useI18n();
  const { person, relationship, ownClaim } = member;
  const items = usePersonItems(person);
  return (
    <Card
      title={<PersonName latin={person.name.latin} native={person.name.native} />}
      note={t(`relationship.${relationship}`)}
      actions={
        file.actions.includes("correctPersons") && (
          <ButtonLink size="sm" href={sectionHref(file.id, "people", person.id)}>
            {t("people.correct", { name: person.name.latin })}
          </ButtonLink>
        )
      }
    >
      <Stack gap={4}>
        {(person.child || ownClaim) && (
          <div className={s.pills}>
            {person.child && (
              <StatusPill tone="warning" icon={Baby}>
                {person.age && person.age[1] < 18 ? t("people.child") : t("people.possible_child")}
              </StatusPill>
            )}
            {ownClaim && <StatusPill tone="info">{t("people.own_claim")}</StatusPill>}
          </div>
        )}
        {person.disputed.length > 0 && (
          <Notice tone="warning" title={t("error.disputed")}>
            {person.disputed.map((field) => t(`field.person.${field}`)).join(", ")}
          </Notice>
        )}
        <KeyValueList items={items} columns={2} />
        {person.documents.length > 0 ? (
          <ul className={s.documents} aria-label={t("people.documents_of", { name: person.name.latin })}>
            {person.documents.map((document) => (
              <li key={document.id}>
                <DocumentCard document={document} />
              </li>
            ))}
          </ul>
        ) : (
          <p className={s.none}>{t("people.no_documents")}</p>
        )}
      </Stack>
    </Card>
  );
}

function usePersonItems({ name, sex, birth, age, nationality, ethnicity, religion }: PersonView): KeyValue[] {
  const { t } = useI18n();
  const words = useBirthWords();
  const country = useCountry();
  const years = useAge()({ age });
  const text = (value: string | null) => (value ? <BidiText>{value}</BidiText> : null);
  const parts: KeyValue[] = name.single
    ? [{ label: t("register.family"), value: t("people.single") }]
    : [
        { label: t("register.family"), value: text(name.family) },
        { label: t("register.given"), value: text(name.given) },
      ];
  return [
    { label: t("register.birth"), value: birth.precision === "unknown" ? null : <bdi>{words.whole(birth, nationality)}</bdi> },
    { label: t("people.age_today"), value: years },
    { label: t("register.sex"), value: sex === "U" ? null : t(`sex.${sex}`) },
    { label: t("people.known_from"), value: birth.precision === "unknown" ? null : t("people.basis", { basis: t(`register.basis.${birth.basis}`), precision: t(`precision.${birth.precision}`) }) },
    { label: t("register.nationality"), value: country(nationality) },
    ...parts,
    { label: t("register.father"), value: text(name.father) },
    { label: t("register.ethnicity"), value: text(ethnicity) },
    { label: t("register.religion"), value: text(religion) },
  ];
}
