import { useState } from "react";
import { Button, ComboBox, Dialog, Form, Select, TextField, useFault } from "@/components";
import { go } from "@/app/router";
import { useLanguageOptions } from "@/features/register/languages";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { roomHref } from "./addresses";
import { stillToHear, usePersonOptions } from "./people";

/** Who, in which language, through whom. Then straight to the record. */
export function StartDialog({ file, open, onClose }: { file: CaseFile; open: boolean; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const persons = usePersonOptions(file);
  const languages = useLanguageOptions();
  const begin = useCommand("interview.start");
  const [person, setPerson] = useState<string | null>(stillToHear(file)[0]?.person.id ?? persons[0]?.id ?? null);
  const [language, setLanguage] = useState<string | null>(file.language || null);
  const [interpreter, setInterpreter] = useState("");
  const error = (field: string) => fault.of(begin.failure, field);

  const submit = async () => {
    const wrong = Failure.fields({ person: person === null && "required", language: language === null && "required" });
    if (wrong || person === null || language === null) return begin.fail(wrong);
    const done = await begin.run({ application: file.id, person, language, interpreter: interpreter.trim() || null, overrides: [] });
    if (done.ok) go(roomHref(file.id, done.answer.interview));
  };

  return (
    <Dialog title={t("interview.start_title")} open={open} onClose={onClose} keep>
      <Form
        label={t("interview.start_title")}
        onSubmit={() => void submit()}
        failure={begin.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={begin.busy}>
              {t("interview.start")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <Select name="person" label={t("interview.person")} width="full" options={persons} value={person} onChange={setPerson} error={error("person")} />
        <ComboBox name="language" label={t("interview.language")} width="full" options={languages} value={language} onChange={setLanguage} error={error("language")} />
        <TextField
          name="interpreter"
          label={t("interview.interpreter")}
          hint={t("interview.interpreter_hint")}
          optional
          width="full"
          value={interpreter}
          onChange={setInterpreter}
          error={error("interpreter")}
        />
      </Form>
    </Dialog>
  );
}
