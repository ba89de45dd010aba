import { CalendarCheck } from "lucide-react";
import { useEffect } from "react";
import { useEntries } from "@/app/lists";
import { Button, Card, ComboBox, DateParts, emptyDate, focusField, Form, rangeOf, TextArea, TextField, toGiven } from "@/components";
import { useI18n } from "@/i18n";
import { entered, withoutTurns, type RegistrationDraft } from "./draft";
import type { Warning } from "@/ipc/generated";
import { useLanguageOptions } from "./languages";
import { warningsAt } from "./warnings";
import { WarningsAt } from "./WarningsAt";
import s from "./Register.module.css";

export interface ApplicationPanelProps {
  draft: RegistrationDraft;
  set(change: Partial<RegistrationDraft>): void;
  errors(field: string): string | undefined;
  warnings: readonly Warning[];
  onDone(): void;
}

/** What belongs to the application and not to one person. */
export function ApplicationPanel({ draft, set, errors, warnings, onDone }: ApplicationPanelProps) {
  const { t } = useI18n();
  const languages = useLanguageOptions();
  const spoken = usePrincipalTag(draft);
  useEffect(() => {
    if (draft.language === null && spoken !== null && languages.some(({ id }) => id === spoken)) set({ language: spoken });
    // Once, when this part is opened: what the officer empties stays empty.
  }, [spoken]);
  return (
    <Card title={t("register.application")}>
      <Form
        label={t("register.application")}
        onSubmit={onDone}
        actions={
          <Button type="submit" look="primary">
            {t("register.to_check")}
          </Button>
        }
      >
        <ComboBox
          name="language"
          label={t("register.language")}
          hint={t("register.language_hint")}
          options={languages}
          value={draft.language}
          onChange={(language) => set({ language })}
          error={errors("language")}
        />
        <DateParts
          name="arrivedOn"
          label={t("register.arrived")}
          calendars={["gregorian", "solarHijri"]}
          value={draft.arrived}
          onChange={(arrived) => set({ arrived })}
          error={errors("arrivedOn")}
        />
        <DateParts
          name="intentOn"
          label={t("register.intent")}
          hint={t("register.intent_hint")}
          calendars={["gregorian", "solarHijri"]}
          value={draft.intent ?? emptyDate()}
          onChange={(intent) => set({ intent })}
          error={errors("intentOn")}
        />
        <EnteredToo draft={draft} set={set} />
        <TextField
          name="contact"
          label={t("register.contact")}
          hint={t("register.contact_hint")}
          width="lg"
          value={draft.contact}
          onChange={(contact) => set({ contact })}
          error={errors("contact")}
        />
        <div className={s.reasons}>
          <TextArea
            name="reasons"
            label={t("register.reasons")}
            hint={t("register.reasons_hint")}
            rows={6}
            value={draft.reasons}
            onChange={(reasons) => set({ reasons: withoutTurns(reasons) })}
            error={errors("reasons")}
          />
        </div>
        <div className={s.reasons}>
          <TextArea
            name="fears"
            label={t("register.fears")}
            hint={t("register.fears_hint")}
            rows={4}
            value={draft.fears}
            onChange={(fears) => set({ fears: withoutTurns(fears) })}
            error={errors("fears")}
          />
          <WarningsAt warnings={warningsAt(warnings, "fears")} />
        </div>
      </Form>
    </Card>
  );
}

/** Tag of the language the principal applicant speaks best, as told with their languages. */
function usePrincipalTag(draft: RegistrationDraft): string | null {
  const entries = useEntries("language");
  const skills = draft.members.find(({ relationship }) => relationship === "PA")?.person.details.languages ?? [];
  const best = skills.find(({ first }) => first) ?? skills[0];
  return entries.find(({ code }) => code === best?.language)?.tag ?? null;
}

/** The day of arrival as the day on which those entered of whom it was not told. */
function EnteredToo({ draft, set }: Pick<ApplicationPanelProps, "draft" | "set">) {
  const { t } = useI18n();
  const arrived = toGiven(draft.arrived);
  const day = arrived && typeof arrived !== "string" && arrived.day !== null ? rangeOf(arrived).from : null;
  const open = draft.members.filter(({ person }) => !person.details.journey?.entered);
  if (day === null || open.length === 0) return null;
  const enter = () => {
    set({ members: draft.members.map((member) => (open.includes(member) ? { ...member, person: entered(member.person, day) } : member)) });
    // What was pressed is gone.
    focusField("contact");
  };
  return (
    <div>
      <Button size="sm" icon={CalendarCheck} onPress={enter}>
        {t("register.entered_too", { count: open.length })}
      </Button>
    </div>
  );
}
