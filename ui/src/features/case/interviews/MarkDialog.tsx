import { useState } from "react";
import { Button, Dialog, Form, RadioGroup, TextArea, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, LineView } from "@/ipc/generated";

const NEW = "new";

/** Which fact a line speaks to: a known one, or one that shows itself now. What is found about it comes later. */
export function MarkDialog({ file, person, line, onDone }: { file: CaseFile; person: string; line: LineView; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const mark = useCommand("fact.mark", { quiet: true });
  const facts = file.facts.filter((fact) => fact.person === person);
  const [fact, setFact] = useState<string | null>(facts.length === 0 ? NEW : null);
  const [statement, setStatement] = useState("");

  const submit = async () => {
    const wrong = Failure.fields({ fact: fact === null && "required", statement: fact === NEW && statement.trim() === "" && "required" });
    if (wrong) return mark.fail(wrong);
    const done = await mark.run({ application: file.id, fact: fact === NEW ? null : fact, person, statement, lines: [line.id] });
    if (!done.ok) return;
    say(t("fact.marked", { line: line.number, number: done.answer.number }));
    onDone();
  };

  return (
    <Dialog title={t("fact.mark_title", { number: line.number })} open onClose={onDone} keep>
      <Form
        label={t("fact.mark_title", { number: line.number })}
        onSubmit={() => void submit()}
        failure={mark.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={mark.busy}>
              {t("fact.mark")}
            </Button>
            <Button look="quiet" onPress={onDone}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        {facts.length > 0 && (
          <RadioGroup
            name="fact"
            label={t("fact.mark_which")}
            options={[...facts.map(({ id, number, statement: said }) => ({ id, label: t("fact.numbered", { number, statement: said }) })), { id: NEW, label: t("fact.mark_new") }]}
            value={fact}
            onChange={setFact}
            error={fault.of(mark.failure, "fact")}
          />
        )}
        {fact === NEW && (
          <TextArea
            name="statement"
            label={t("assessment.statement")}
            hint={t("assessment.statement_hint")}
            rows={2}
            autoFocus={facts.length === 0}
            value={statement}
            onChange={setStatement}
            error={fault.of(mark.failure, "statement")}
          />
        )}
      </Form>
    </Dialog>
  );
}
