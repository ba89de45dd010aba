import { useEffect, useRef } from "react";
import { useListWord } from "@/app/lists";
import { BidiText, Button, Card, emptyDate, KeyValueList, PersonName, rangeOf, Section, Stack, toGiven, type KeyValue } from "@/components";
import { LongText } from "@/features/case/interviews/LongText";
import { ToldOf } from "@/features/person/ToldOf";
import { useI18n } from "@/i18n";
import type { Warning } from "@/ipc/generated";
import { gapsOf, type MemberDraft, type RegistrationDraft } from "./draft";
import { usePersonTitle } from "./labels";
import { useLanguageName } from "./languages";
import { LookAgain } from "./LookAgain";
import type { Pane } from "./RegisterScreen";
import { usePersonItems, useShownPanels } from "./usePersonItems";
import s from "./Register.module.css";

export interface CheckPanelProps {
  draft: RegistrationDraft;
  busy: boolean;
  warnings: readonly Warning[];
  onChange(pane: Pane): void;
  /** To a field of the form. */
  onGo(field: string): void;
  onSend(): void;
}

/** Everything once more, before a case is made of it. Only what was given is shown; what is missing in one line. */
export function CheckPanel({ draft, busy, warnings, onChange, onGo, onSend }: CheckPanelProps) {
  const { t, longDate } = useI18n();
  const title = usePersonTitle();
  const language = useLanguageName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const arrived = toGiven(draft.arrived);
  const intent = toGiven(draft.intent ?? emptyDate());
  const told = (text: string) => (text.trim() ? <LongText>{text}</LongText> : null);
  const application: KeyValue[] = [
    { label: t("register.language"), value: language(draft.language) },
    { label: t("register.arrived"), value: arrived && typeof arrived !== "string" ? longDate(rangeOf(arrived).from) : null },
    { label: t("register.intent"), value: intent && typeof intent !== "string" ? longDate(rangeOf(intent).from) : null },
    { label: t("register.contact"), value: draft.contact.trim() ? <BidiText>{draft.contact}</BidiText> : null },
    { label: t("register.reasons"), value: told(draft.reasons) },
    { label: t("register.fears"), value: told(draft.fears) },
  ];
  return (
    <Stack gap={4}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={s.checkTitle}>
          {t("register.check_title")}
        </h2>
        <p className={s.quiet}>{t("register.check_text")}</p>
      </div>
      <LookAgain draft={draft} warnings={warnings} onGo={onGo} />
      {draft.members.map((member, index) => (
        <Person key={member.id} member={member} name={title(draft, index)} onChange={() => onChange(index)} />
      ))}
      <Card level={3} title={t("register.application")} actions={<Change what={t("register.application")} onPress={() => onChange("application")} />}>
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

function Change({ what, onPress }: { what: string; onPress(): void }) {
  const { t } = useI18n();
  return (
    <Button size="sm" label={t("action.change_what", { what })} onPress={onPress}>
      {t("action.change")}
    </Button>
  );
}

function Person({ member, name, onChange }: { member: MemberDraft; name: string; onChange(): void }) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  const items = usePersonItems();
  const panels = useShownPanels();
  const { person } = member;
  const gaps = gapsOf(person);
  return (
    <Card level={3} title={<PersonName latin={name} native={person.name.native} />} note={relationship(member.relationship)} actions={<Change what={name} onPress={onChange} />}>
      <Stack gap={3}>
        {member.known && <p className={s.quiet}>{t("register.known")}</p>}
        <KeyValueList items={items(member)} columns={2} />
        {panels(person).map(({ id, title, told }) => (
          <Section key={id} level={3} title={title}>
            <ToldOf told={told} />
          </Section>
        ))}
        {gaps.length > 0 && <p className={s.quiet}>{t("register.later", { fields: gaps.map((gap) => t(`register.gap.${gap}`)).join(" · ") })}</p>}
      </Stack>
    </Card>
  );
}
