import { useState } from "react";
import { useEntries } from "@/app/lists";
import { Button, Checkbox, Dialog, Field, Form, RadioGroup, Row, Section, Stack, useFault, useToast } from "@/components";
import { PartialDayField } from "@/features/person/PartialDayField";
import { dayFault } from "@/features/person/partialDay";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { OfficerView, Qualification, Sex } from "@/ipc/generated";

/** What an officer was trained for and until when it counts; their sex, for applicants who wish for a woman or a man. */
export function Qualify({ officer, account, onAccount, onClose }: { officer: OfficerView; account: boolean; onAccount(to: "reset" | "remove"): void; onClose(): void }) {
  const { t, lang } = useI18n();
  const fault = useFault();
  const say = useToast();
  const trainings = useEntries("training");
  const qualify = useCommand("officer.qualify");
  const [sex, setSex] = useState<Sex>(officer.sex ?? "U");
  const [known, setKnown] = useState<readonly Qualification[]>(officer.qualifications);
  const set = (code: string, until: string | null) => setKnown(known.map((one) => (one.code === code ? { code, until } : one)));

  const submit = async () => {
    const wrong = Failure.fields(Object.fromEntries(known.map(({ code, until }) => [`until.${code}`, until !== null && (dayFault(until) ?? (until.length !== 10 && "dateIncomplete"))])));
    if (wrong) return qualify.fail(wrong);
    const done = await qualify.run({ officer: officer.id, sex: sex === "U" ? null : sex, qualifications: [...known] });
    if (!done.ok) return;
    say(t("officers.qualified", { name: officer.name }));
    onClose();
  };

  return (
    <Dialog title={t("officers.qualify", { name: officer.name })} open onClose={onClose} keep>
      <Form
        label={t("officers.qualify", { name: officer.name })}
        onSubmit={() => void submit()}
        failure={qualify.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={qualify.busy}>
              {t("interpreter.save")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <RadioGroup<Sex>
          name="sex"
          label={t("officers.sex")}
          hint={t("officers.sex_hint")}
          layout="across"
          options={[
            { id: "F", label: t("officers.woman") },
            { id: "M", label: t("officers.man") },
            { id: "U", label: t("officers.sex_unknown") },
          ]}
          value={sex}
          onChange={setSex}
        />
        <Field group name="qualifications" label={t("officers.trainings")} hint={t("officers.trainings_hint")} width="full">
          {() => (
            <Stack gap={2}>
              {trainings.map((entry) => {
                const one = known.find(({ code }) => code === entry.code);
                return (
                  <div key={entry.code}>
                    <Checkbox
                      name={`training.${entry.code}`}
                      label={entry[lang]}
                      checked={one !== undefined}
                      onChange={(on) => setKnown(on ? [...known, { code: entry.code, until: null }] : known.filter(({ code }) => code !== entry.code))}
                    />
                    {one && <PartialDayField name={`until.${entry.code}`} label={t("officers.counts_until")} optional width="sm" value={one.until} onChange={(until) => set(entry.code, until)} error={fault.of(qualify.failure, `until.${entry.code}`)} />}
                  </div>
                );
              })}
            </Stack>
          )}
        </Field>
      </Form>
      {account && (
        <Section title={t("officers.account")}>
          <Row>
            <Button onPress={() => onAccount("reset")}>{t("officers.reset_open")}</Button>
            <Button onPress={() => onAccount("remove")}>{t("officers.remove_open")}</Button>
          </Row>
        </Section>
      )}
    </Dialog>
  );
}
