import { Button, Card, ComboBox, DateParts, Form, TextArea, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { withoutTurns, type RegistrationDraft } from "./draft";
import { useLanguageOptions } from "./languages";
import s from "./Register.module.css";

export interface ApplicationPanelProps {
  draft: RegistrationDraft;
  set(change: Partial<RegistrationDraft>): void;
  errors(field: string): string | undefined;
  onDone(): void;
}

/** What belongs to the application and not to one person. */
export function ApplicationPanel({ draft, set, errors, onDone }: ApplicationPanelProps) {
  const { t } = useI18n();
  const languages = useLanguageOptions();
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
      </Form>
    </Card>
  );
}
