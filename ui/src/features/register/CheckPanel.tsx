import { useEffect, useRef } from "react";
import { useCountry } from "@/app/countries";
import { BidiText, Button, Card, isEmptyDate, KeyValueList, PersonName, rangeOf, Stack, toGiven, type KeyValue } from "@/components";
import { LongText } from "@/features/case/interviews/LongText";
import { useI18n } from "@/i18n";
import { useBirthWords } from "./birthWords";
import { gapsOf, type MemberDraft, type RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { useLanguageName } from "./languages";
import type { Pane } from "./RegisterScreen";
import s from "./Register.module.css";

export interface CheckPanelProps {
  draft: RegistrationDraft;
  busy: boolean;
  onChange(pane: Pane): void;
  onSend(): void;
}

/** Everything once more, before a case is made of it. Only what was given is shown; what is missing in one line. */
export function CheckPanel({ draft, busy, onChange, onSend }: CheckPanelProps) {
  const { t, longDate } = useI18n();
  const title = usePersonTitle();
  const language = useLanguageName();
  const personItems = usePersonItems();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const arrived = toGiven(draft.arrived);
  const application: KeyValue[] = [
    { label: t("register.language"), value: language(draft.language) },
    { label: t("register.arrived"), value: arrived && typeof arrived !== "string" ? longDate(rangeOf(arrived).from) : null },
    { label: t("register.contact"), value: draft.contact.trim() ? <BidiText>{draft.contact}</BidiText> : null },
    { label: t("register.reasons"), value: draft.reasons.trim() ? <LongText>{draft.reasons}</LongText> : null },
  ];
  const changeButton = (pane: Pane, what: string) => (
    <Button size="sm" label={t("action.change_what", { what })} onPress={() => onChange(pane)}>
      {t("action.change")}
    </Button>
  );
  return (
    <Stack gap={4}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={s.checkTitle}>
          {t("register.check_title")}
        </h2>
        <p className={s.quiet}>{t("register.check_text")}</p>
      </div>
      {draft.members.map((member, index) => {
        const gaps = gapsOf(member.person);
        return (
          <Card
            key={member.id}
            level={3}
            title={<PersonName latin={title(draft, index)} native={member.person.native} />}
            note={member.relationship && t(`relationship.${member.relationship}`)}
            actions={changeButton(index, title(draft, index))}
          >
            <Stack gap={3}>
              <KeyValueList items={personItems(member)} columns={2} />
              {member.person.mrz.trim() && (
                <code className={s.zone} dir="ltr">
                  {member.person.mrz.trim()}
                </code>
              )}
              {gaps.length > 0 && <p className={s.quiet}>{t("register.later", { fields: gaps.map((gap) => t(`register.gap.${gap}`)).join(" · ") })}</p>}
            </Stack>
          </Card>
        );
      })}
      <Card level={3} title={t("register.application")} actions={changeButton("application", t("register.application"))}>
        <KeyValueList items={application} />
      </Card>
      <div>
        <Button look="primary" busy={busy} onPress={onSend}>
          {t("register.send")}
        </Button>
      </div>
    </Stack>
  );
}

/** What was given about a person, in the words of the form. */
function usePersonItems(): (member: MemberDraft) => KeyValue[] {
  const { t } = useI18n();
  const words = useBirthWords();
  const country = useCountry();
  return ({ person, relationship, ownClaim }) => {
    const given = isEmptyDate(person.birth) || person.birth.byAge ? null : toGiven(person.birth);
    const birth = person.birth.byAge && person.birth.age ? t("register.about_years", { age: Number(person.birth.age) }) : given && typeof given !== "string" ? words.means(given, person.nationality) : null;
    const basis = birth && t(`register.basis.${person.basis}`);
    const items: (KeyValue | false)[] = [
      { label: t("register.latin"), value: <BidiText>{person.latin}</BidiText> },
      Boolean(person.native) && { label: t("register.native"), value: <BidiText>{person.native}</BidiText> },
      Boolean(person.family) && { label: t("register.family"), value: <BidiText>{person.family}</BidiText> },
      Boolean(person.given) && { label: t("register.given"), value: <BidiText>{person.given}</BidiText> },
      Boolean(person.father) && { label: t("register.father"), value: <BidiText>{person.father}</BidiText> },
      person.single && { label: t("register.single"), value: t("register.yes") },
      person.sex !== null && { label: t("register.sex"), value: t(`sex.${person.sex}`) },
      birth !== null && { label: t("register.birth"), value: t("register.birth_basis", { birth, basis: basis ?? "" }) },
      person.nationality !== null && { label: t("register.nationality"), value: country(person.nationality) },
      Boolean(person.ethnicity) && { label: t("register.ethnicity"), value: <BidiText>{person.ethnicity}</BidiText> },
      Boolean(person.religion) && { label: t("register.religion"), value: <BidiText>{person.religion}</BidiText> },
      Boolean(person.number) && { label: t("register.document_number"), value: <BidiText>{[person.kind, person.number, person.issuer].filter(Boolean).join(" · ")}</BidiText> },
      { label: t("register.own_claim"), value: ownClaim || relationship === "PA" ? t("register.yes") : t("register.no") },
    ];
    return items.filter((item): item is KeyValue => item !== false);
  };
}
